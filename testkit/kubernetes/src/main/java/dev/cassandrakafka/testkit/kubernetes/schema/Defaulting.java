package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills absent fields with the defaults of a schema, as structural defaulting does: only inside objects that are there. */
public final class Defaulting {
    private Defaulting() {}

    /** Takes away in place every null of a field that may not be null, which then counts as absent. */
    public static void dropNulls(JsonNode value, Schema schema) {
        if (value instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getValue().isNull() && !isNullable(schema, entry.getKey()));
            object.properties().forEach(entry -> dropNulls(entry.getValue(), schema.fieldOrAny(entry.getKey())));
        } else if (value.isArray()) {
            var items = schema.items();
            value.forEach(element -> dropNulls(element, items));
        }
    }

    /** Fills {@code value} in place. */
    public static void apply(JsonNode value, Schema schema) {
        if (value instanceof ObjectNode object) {
            fill(object, schema);
            object.properties()
                    .forEach(entry -> schema.field(entry.getKey()).ifPresent(field -> apply(entry.getValue(), field)));
        } else if (value.isArray()) {
            var items = schema.items();
            value.forEach(element -> apply(element, items));
        }
    }

    private static void fill(ObjectNode object, Schema schema) {
        for (var name : schema.declared()) {
            if (!object.has(name)) {
                schema.field(name)
                        .map(field -> field.keyword("default"))
                        .filter(fallback -> !fallback.isMissingNode())
                        .ifPresent(fallback -> object.set(name, fallback.deepCopy()));
            }
        }
    }

    private static boolean isNullable(Schema schema, String name) {
        var field = schema.fieldOrAny(name);
        return field.keyword("nullable").asBoolean() || field.preservesUnknown();
    }
}
