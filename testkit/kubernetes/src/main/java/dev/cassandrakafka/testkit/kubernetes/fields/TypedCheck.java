package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kubernetes.schema.ListKey;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema.ListType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a configuration can be merged at all: every field is known, and every element of a keyed list has a key of its own. */
public final class TypedCheck {
    private final List<String> errors = new ArrayList<>();

    private TypedCheck() {}

    /** What stands in the way, in the words of structured-merge-diff; nothing if it can be merged. */
    public static List<String> check(JsonNode configuration, Schema schema) {
        var check = new TypedCheck();
        check.value(configuration, schema, "");
        return check.errors;
    }

    private void value(JsonNode value, Schema schema, String path) {
        if (value.isObject()) {
            value.properties().forEach(entry -> {
                var at = path + "." + entry.getKey();
                schema.field(entry.getKey())
                        .ifPresentOrElse(
                                field -> value(entry.getValue(), field, at),
                                () -> errors.add(at + ": field not declared in schema"));
            });
        } else if (value.isArray()) {
            list(value, schema, path);
        }
    }

    private void list(JsonNode list, Schema schema, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            var element = list.get(i);
            if (schema.listType() == ListType.ATOMIC) {
                value(element, schema.items(), path + "[" + i + "]");
                continue;
            }
            var step = Steps.element(element, schema);
            if (schema.listType() == ListType.MAP && ListKey.of(element, schema).isEmpty()) {
                errors.add(path + ": element " + i
                        + ": associative list with keys has an element that omits all key fields "
                        + schema.listKeys().stream()
                                .map(key -> "\"" + key + "\"")
                                .toList()
                        + " (and doesn't have default values for any key fields)");
            } else if (!seen.add(step)) {
                errors.add(path + ": duplicate entries for key " + Steps.text(step));
            }
            value(element, schema.items(), path + Steps.text(step));
        }
    }
}
