package dev.cassandrakafka.runtime.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The table of all fields of a pipeline file, from its schema. */
final class FieldTable {
    private FieldTable() {}

    /** The source and not the class path, so that one run generates first the schema and then the page. */
    static String of(Path schema) throws IOException {
        StringBuilder rows = new StringBuilder("| Field | Type | Default | Meaning |\n|---|---|---|---|\n");
        fields("", new ObjectMapper().readTree(schema.toFile()), rows);
        return rows.toString();
    }

    private static void fields(String parent, JsonNode object, StringBuilder rows) {
        var required = texts(object.path("required")).toList();
        for (Map.Entry<String, JsonNode> entry : object.path("properties").properties()) {
            String path = parent + entry.getKey();
            JsonNode field = entry.getValue();
            rows.append("| `%s`%s | %s | %s | %s |%n"
                    .formatted(
                            path,
                            required.contains(entry.getKey()) ? " *" : "",
                            type(field),
                            code(field.path("default")),
                            meaning(field)));
            fields(path + ".", field, rows);
            fields(path + "[].", field.path("items"), rows);
        }
    }

    private static String type(JsonNode field) {
        if (field.has("enum")) {
            return texts(field.get("enum")).map(value -> "`" + value + "`").collect(Collectors.joining(", "));
        }
        return switch (field.path("type").asText()) {
            case "array" -> "list";
            case "string" -> "text";
            case "integer" -> "number";
            default -> field.has("properties") ? "object" : "map of texts";
        };
    }

    private static String code(JsonNode value) {
        return value.isMissingNode() || value.isObject() ? "" : "`" + value.asText() + "`";
    }

    private static String meaning(JsonNode field) {
        String text = field.path("description").asText().replace("|", "\\|");
        return text.substring(text.indexOf(' ') + 1);
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
