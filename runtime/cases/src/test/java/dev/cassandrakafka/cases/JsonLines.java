package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** JSON for people and for comparison: fields in the order in which they are, one object a line, members of long ones on lines of their own. */
final class JsonLines {
    private static final int LINE_LENGTH = 140;

    private JsonLines() {}

    static String of(List<JsonNode> events) {
        return events.stream().map(event -> write(event, "") + "\n").collect(Collectors.joining());
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
        node.properties().forEach(field -> members.add(name(field.getKey()) + write(field.getValue(), deeper)));
        return "{" + members + "}";
    }

    private static String name(String field) {
        return TextNode.valueOf(field) + ": ";
    }

    private static String line(JsonNode node) {
        if (node.isArray()) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            node.forEach(element -> elements.add(line(element)));
            return elements.toString();
        }
        if (node.isObject()) {
            StringJoiner fields = new StringJoiner(", ", "{", "}");
            node.properties().forEach(field -> fields.add(name(field.getKey()) + line(field.getValue())));
            return fields.toString();
        }
        return node.toString();
    }
}
