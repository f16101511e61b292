package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** Merges what somebody applies into what is there, and takes out what nobody wants any more. */
final class TypedMerge {
    private TypedMerge() {}

    /** {@code live} with the fields of {@code applied} in it. Elements of merged lists keep their places; new ones come last. */
    static JsonNode merge(JsonNode live, JsonNode applied, Schema schema) {
        var merging = Merging.of(applied, schema);
        if (merging == Merging.WHOLE || merging != Merging.of(live, schema)) {
            return applied.deepCopy();
        }
        return merging == Merging.FIELDS ? mergeFields(live, applied, schema) : mergeElements(live, applied, schema);
    }

    private static JsonNode mergeFields(JsonNode live, JsonNode applied, Schema schema) {
        ObjectNode merged = live.deepCopy();
        applied.properties().forEach(entry -> {
            var name = entry.getKey();
            merged.set(
                    name,
                    live.has(name)
                            ? merge(live.get(name), entry.getValue(), schema.fieldOrAny(name))
                            : entry.getValue().deepCopy());
        });
        return merged;
    }

    private static JsonNode mergeElements(JsonNode live, JsonNode applied, Schema schema) {
        Map<String, JsonNode> elements = new LinkedHashMap<>(Steps.elements(live, schema));
        Steps.elements(applied, schema)
                .forEach((step, element) ->
                        elements.merge(step, element, (old, added) -> merge(old, added, schema.items())));
        var merged = JsonNodeFactory.instance.arrayNode();
        elements.values().forEach(merged::add);
        return merged;
    }

    /**
     * Removes in place what {@code former} owned and {@code wanted} no longer has, at any depth.
     *
     * @param former what the manager owned until now
     * @param wanted what any manager owns from now on
     */
    static void prune(JsonNode value, FieldSet former, FieldSet wanted, Schema schema) {
        switch (Merging.of(value, schema)) {
            case FIELDS -> pruneFields((ObjectNode) value, former, wanted, schema);
            case ELEMENTS -> pruneElements(value, former, wanted, schema);
            case WHOLE -> {}
        }
    }

    private static void pruneFields(ObjectNode value, FieldSet former, FieldSet wanted, Schema schema) {
        for (var step : former.steps()) {
            var name = Steps.nameOf(step);
            if (!Steps.isField(step) || !value.has(name)) {
                continue;
            }
            if (wanted.child(step).isEmpty()) {
                value.remove(name);
            } else {
                prune(value.get(name), former.child(step), wanted.child(step), schema.fieldOrAny(name));
            }
        }
    }

    private static void pruneElements(JsonNode list, FieldSet former, FieldSet wanted, Schema schema) {
        var elements = list.iterator();
        while (elements.hasNext()) {
            var element = elements.next();
            var step = Steps.element(element, schema);
            if (!former.child(step).isEmpty() && wanted.child(step).isEmpty()) {
                elements.remove();
            } else {
                prune(element, former.child(step), wanted.child(step), schema.items());
            }
        }
    }
}
