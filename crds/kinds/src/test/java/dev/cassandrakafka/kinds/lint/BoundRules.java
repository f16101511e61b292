package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.schema.SchemaNode;
import java.util.List;
import java.util.Set;

/** Of strings, lists, maps and objects: nothing is without bounds. */
final class BoundRules {
    private BoundRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.each(16, "every string is bounded", BoundRules::isText, node -> node.schema()
                        .has("maxLength")),
                Rule.each(
                        16,
                        "no string may be empty",
                        BoundRules::isText,
                        node -> node.schema().path("minLength").asInt() > 0),
                Rule.each(17, "every list is bounded", node -> node.is("array"), node -> node.schema()
                        .has("maxItems")),
                Rule.each(17, "every list says how it merges", node -> node.is("array"), BoundRules::merges),
                Rule.each(
                        18, "maps are from string to string and bounded", BoundRules::isMap, BoundRules::boundedTexts),
                Rule.each(
                        19, "an object in a list has a required field", BoundRules::isItemObject, node -> !node.schema()
                                .path("required")
                                .isEmpty()),
                Rule.each(20, "unknown fields are never kept", node -> true, node -> !node.schema()
                        .has("x-kubernetes-preserve-unknown-fields")));
    }

    /** The fields that every resource has are bounded by the API server. */
    private static boolean isText(SchemaNode node) {
        return node.is("string")
                && !Set.of("apiVersion", "kind").contains(node.path())
                && !node.schema().has("enum")
                && !node.schema().path("format").asText().equals("date-time");
    }

    private static boolean isMap(SchemaNode node) {
        return node.schema().has("additionalProperties");
    }

    private static boolean isItemObject(SchemaNode node) {
        return node.path().endsWith("[]") && node.is("object");
    }

    private static boolean boundedTexts(SchemaNode node) {
        return node.schema().at("/additionalProperties/type").asText().equals("string")
                && node.schema().has("maxProperties");
    }

    private static boolean merges(SchemaNode node) {
        return switch (node.schema().path("x-kubernetes-list-type").asText()) {
            case "atomic", "set" -> true;
            case "map" -> keysAreRequired(node.schema());
            default -> false;
        };
    }

    private static boolean keysAreRequired(JsonNode list) {
        List<String> required =
                list.at("/items/required").valueStream().map(JsonNode::asText).toList();
        List<String> keys = list.path("x-kubernetes-list-map-keys")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return !keys.isEmpty() && required.containsAll(keys);
    }
}
