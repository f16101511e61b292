package dev.cassandrakafka.testkit.kubernetes.fields;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.kubernetes.schema.ListKey;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema.ListType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** One step of a path, as {@code FieldsV1} spells it. */
final class Steps {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Steps() {}

    static String field(String name) {
        return "f:" + name;
    }

    static String nameOf(String step) {
        return step.substring(2);
    }

    static boolean isField(String step) {
        return step.startsWith("f:");
    }

    static String element(JsonNode element, Schema list) {
        return (list.listType() == ListType.MAP ? "k:" : "v:") + ListKey.of(element, list);
    }

    /** The elements of a merged list by their step, in their order. Of equal ones the last is kept. */
    static Map<String, JsonNode> elements(JsonNode list, Schema schema) {
        Map<String, JsonNode> elements = new LinkedHashMap<>();
        list.forEach(element -> elements.put(element(element, schema), element));
        return elements;
    }

    /** A step as messages spell it. */
    static String text(String step) {
        if (isField(step)) {
            return "." + nameOf(step);
        }
        if (step.startsWith("v:")) {
            return "[=" + nameOf(step) + "]";
        }
        try {
            var keys = new StringJoiner(",", "[", "]");
            JSON.readTree(nameOf(step)).properties().forEach(key -> keys.add(key.getKey() + "=" + key.getValue()));
            return keys.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("managedFields: not a step: " + step, e);
        }
    }
}
