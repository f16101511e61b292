package dev.cassandrakafka.merge.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.StringJoiner;

/** JSON for readers: members that fit a line stay on it. */
final class ReadableJson {
    private static final int LINE_LENGTH = 130;

    private ReadableJson() {}

    static String of(JsonNode node) {
        return write(node, "");
    }

    private static String write(JsonNode node, String indent) {
        String line = line(node);
        if (!node.isContainerNode() || indent.length() + line.length() <= LINE_LENGTH) {
            return line;
        }
        String deeper = indent + "  ";
        StringJoiner members = new StringJoiner(",\n" + deeper, "\n" + deeper, "\n" + indent);
        if (node.isArray()) {
            node.forEach(element -> members.add(write(element, deeper)));
            return "[" + members + "]";
        }
        node.properties().forEach(field -> members.add(text(field.getKey()) + ": " + write(field.getValue(), deeper)));
        return "{" + members + "}";
    }

    private static String line(JsonNode node) {
        if (node.isArray()) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            node.forEach(element -> elements.add(line(element)));
            return elements.toString();
        }
        if (node.isObject()) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            node.properties().forEach(field -> fields.add(text(field.getKey()) + ": " + line(field.getValue())));
            return fields.toString();
        }
        return node.toString();
    }

    private static String text(String name) {
        try {
            return new ObjectMapper().writeValueAsString(name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text can be written", e);
        }
    }
}
