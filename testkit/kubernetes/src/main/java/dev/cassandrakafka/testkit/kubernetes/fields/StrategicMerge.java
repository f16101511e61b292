package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema.ListType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Strategic merge patch, directives included
 * (https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md).
 */
public final class StrategicMerge {
    private static final String PATCH = "$patch";
    private static final String RETAIN = "$retainKeys";
    private static final String DELETE_PRIMITIVES = "$deleteFromPrimitiveList/";

    private StrategicMerge() {}

    /** {@code live} with {@code patch} in it. */
    public static JsonNode merge(JsonNode live, JsonNode patch, Schema schema) {
        if (patch.isObject()) {
            return object(live.isObject() ? live : JsonNodeFactory.instance.objectNode(), patch, schema);
        }
        if (patch.isArray() && schema.listType() == ListType.MAP) {
            return keyedList(live, patch, schema);
        }
        return patch.isArray() && schema.listType() == ListType.SET ? union(live, patch) : patch.deepCopy();
    }

    private static JsonNode object(JsonNode live, JsonNode patch, Schema schema) {
        var directive = patch.path(PATCH).asText();
        ObjectNode merged = directive.isEmpty() ? live.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (directive.equals("delete")) {
            return merged;
        }
        if (patch.has(RETAIN)) {
            Set<String> retained = new LinkedHashSet<>();
            patch.get(RETAIN).forEach(name -> retained.add(name.asText()));
            merged.retain(retained);
        }
        for (var entry : patch.properties()) {
            field(merged, entry.getKey(), entry.getValue(), schema);
        }
        return merged;
    }

    private static void field(ObjectNode merged, String name, JsonNode patch, Schema schema) {
        if (name.startsWith(DELETE_PRIMITIVES)) {
            var list = merged.path(name.substring(DELETE_PRIMITIVES.length()));
            patch.forEach(gone -> removeIf(list, gone::equals));
        } else if (name.startsWith("$")) {
            return; // the order of elements is not kept
        } else if (patch.isNull()) {
            merged.remove(name);
        } else {
            merged.set(name, merge(merged.path(name), patch, schema.fieldOrAny(name)));
        }
    }

    private static JsonNode keyedList(JsonNode live, JsonNode patch, Schema schema) {
        var key = schema.listKeys().get(0);
        var merged = JsonNodeFactory.instance.arrayNode();
        if (!replaces(patch)) {
            live.forEach(element -> merged.add(element.deepCopy()));
        }
        for (var element : patch) {
            var directive = element.path(PATCH).asText();
            if (directive.equals("delete")) {
                removeIf(merged, old -> old.path(key).equals(element.path(key)));
            } else if (!directive.equals("replace") || element.size() > 1) {
                put(merged, key, element, schema);
            }
        }
        return merged;
    }

    private static boolean replaces(JsonNode patch) {
        for (var element : patch) {
            if (element.path(PATCH).asText().equals("replace") && element.size() == 1) {
                return true;
            }
        }
        return false;
    }

    private static void put(ArrayNode list, String key, JsonNode element, Schema schema) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path(key).equals(element.path(key))) {
                list.set(i, merge(list.get(i), element, schema.items()));
                return;
            }
        }
        list.add(merge(MissingNode.getInstance(), element, schema.items()));
    }

    private static JsonNode union(JsonNode live, JsonNode patch) {
        List<JsonNode> united = new ArrayList<>();
        live.forEach(united::add);
        patch.forEach(element -> {
            if (!united.contains(element)) {
                united.add(element);
            }
        });
        return JsonNodeFactory.instance.arrayNode().addAll(united);
    }

    private static void removeIf(JsonNode list, Predicate<JsonNode> gone) {
        var elements = list.iterator();
        while (elements.hasNext()) {
            if (gone.test(elements.next())) {
                elements.remove();
            }
        }
    }
}
