package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Removes the fields that a schema does not know, and says which they were. */
public final class Pruning {
    private Pruning() {}

    /**
     * Prunes {@code value} in place.
     *
     * @return paths of what was removed, in the form {@code spec.routes[0].bogus}
     */
    public static List<String> prune(JsonNode value, Schema schema) {
        List<String> removed = new ArrayList<>();
        prune(value, schema, "", removed);
        return removed;
    }

    private static void prune(JsonNode value, Schema schema, String path, List<String> removed) {
        if (value instanceof ObjectNode object) {
            pruneFields(object, schema, path, removed);
        } else if (value.isArray()) {
            var items = schema.items();
            for (int i = 0; i < value.size(); i++) {
                prune(value.get(i), items, path + "[" + i + "]", removed);
            }
        }
    }

    private static void pruneFields(ObjectNode object, Schema schema, String path, List<String> removed) {
        var fields = object.properties().iterator();
        while (fields.hasNext()) {
            var entry = fields.next();
            var child = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            var field = schema.field(entry.getKey());
            if (field.isPresent()) {
                prune(entry.getValue(), field.get(), child, removed);
            } else {
                removed.add(child);
                fields.remove();
            }
        }
    }
}
