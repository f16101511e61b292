package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** Values as the real server prints them in messages, which is Go's form for maps and lists. */
public final class GoText {
    private GoText() {}

    /** Text in quotes, numbers as they are, objects as {@code map[string]interface {}{"a":1}}. */
    public static String of(JsonNode value) {
        if (value.isObject()) {
            var fields = new StringJoiner(", ", "map[string]interface {}{", "}");
            value.properties().forEach(entry -> fields.add("\"" + entry.getKey() + "\":" + of(entry.getValue())));
            return fields.toString();
        }
        if (value.isArray()) {
            var elements = new StringJoiner(", ", "[]interface {}{", "}");
            value.forEach(element -> elements.add(of(element)));
            return elements.toString();
        }
        return value.toString();
    }
}
