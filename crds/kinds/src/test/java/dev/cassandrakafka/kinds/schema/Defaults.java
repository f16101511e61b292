package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in defaults as an API server does: from the root down, only where a field is absent. */
public final class Defaults {
    private Defaults() {}

    /** A copy of the value with the defaults of the schema in it. */
    public static JsonNode applied(JsonNode schema, JsonNode value) {
        JsonNode copy = value.deepCopy();
        fill(schema, copy);
        return copy;
    }

    private static void fill(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            schema.path("properties").properties().forEach(field -> {
                JsonNode preset = field.getValue().get("default");
                if (preset != null && !object.has(field.getKey())) {
                    object.set(field.getKey(), preset.deepCopy());
                }
                fill(field.getValue(), object.path(field.getKey()));
            });
        } else {
            value.forEach(item -> fill(schema.path("items"), item));
        }
    }
}
