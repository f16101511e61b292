package dev.cassandrakafka.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.kafka.OwnedConsumerOptions;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFilePageTest {
    private static final Path SCHEMA =
            Path.of("src/main/resources/dev/cassandrakafka/runtime/config/sink-pipeline.schema.json");

    private final Page page = Page.of("pipeline-file.md");

    @Test
    void eachFieldIsOnThePage() throws IOException {
        // The source and not the class path, so that one run generates first the schema and then the page.
        JsonNode schema = new ObjectMapper().readTree(SCHEMA.toFile());
        StringBuilder rows = new StringBuilder("| Field | Type | Default | Meaning |\n|---|---|---|---|\n");
        fields("", schema, rows);
        page.hasBlock("fields", rows.toString());
    }

    @Test
    void eachOptionThatIsRefusedIsOnThePage() {
        Stream<String> names = OwnedConsumerOptions.names().stream();
        Stream<String> prefixes = OwnedConsumerOptions.prefixes().stream().map(prefix -> prefix + "*");
        String list =
                Stream.concat(names, prefixes).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        page.hasBlock("owned options", "  " + list + ".\n");
    }

    @Test
    void theExampleIsRight(@TempDir Path folder) throws IOException {
        // Given
        String text = page.text();
        int from = text.indexOf("```yaml\n", text.indexOf("<!-- example -->")) + "```yaml\n".length();
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), text.substring(from, text.indexOf("```", from)));
        // When / Then
        assertThat(PipelineFile.sink(file).read()).isInstanceOf(PipelineOutcome.Valid.class);
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
