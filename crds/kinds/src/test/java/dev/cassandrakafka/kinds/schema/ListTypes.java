package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds items that are twice in a list of type set or map. */
final class ListTypes {
    private ListTypes() {}

    static List<String> duplicates(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        visit(schema, value, "", found);
        return found;
    }

    private static void visit(JsonNode schema, JsonNode value, String path, List<String> found) {
        schema.path("properties").properties().forEach(field -> {
            if (value.has(field.getKey())) {
                visit(field.getValue(), value.get(field.getKey()), path + "." + field.getKey(), found);
            }
        });
        Set<Object> seen = new HashSet<>();
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            String item = path + "[" + i + "]";
            if (!seen.add(identity(schema, value.get(i), item))) {
                found.add(Paths.join(item, ": Duplicate value"));
            }
            visit(schema.path("items"), value.get(i), item, found);
        }
    }

    private static Object identity(JsonNode schema, JsonNode item, String place) {
        return switch (schema.path("x-kubernetes-list-type").asText()) {
            case "set" -> item;
            case "map" ->
                schema.path("x-kubernetes-list-map-keys")
                        .valueStream()
                        .map(key -> item.path(key.asText()))
                        .toList();
            default -> place;
        };
    }
}
