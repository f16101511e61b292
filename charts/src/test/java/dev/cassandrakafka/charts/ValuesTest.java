package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** values.yaml and values.schema.json know the same keys. */
class ValuesTest {
    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void schemaAndValuesNameTheSameKeys() throws IOException {
        // Given
        JsonNode values = yaml.readTree(Chart.FOLDER.resolve("values.yaml").toFile());
        JsonNode schema =
                yaml.readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
        // Then
        assertThat(inSchema(schema, "")).containsExactlyInAnyOrderElementsOf(inValues(values, schema, ""));
    }

    @Test
    void objectsWithNamedKeysAreClosed() throws IOException {
        // Given
        JsonNode schema =
                yaml.readTree(Chart.FOLDER.resolve("values.schema.json").toFile());
        // Then
        assertThat(open(schema, "")).containsExactlyInAnyOrder(".extraEnv[]", ".global");
    }

    private static List<String> inSchema(JsonNode schema, String path) {
        List<String> keys = new ArrayList<>();
        schema.path("properties").properties().forEach(field -> {
            keys.add(path + "." + field.getKey());
            keys.addAll(inSchema(field.getValue(), path + "." + field.getKey()));
        });
        return keys;
    }

    /** Down to where the schema leaves the keys to Kubernetes. */
    private static List<String> inValues(JsonNode values, JsonNode schema, String path) {
        List<String> keys = new ArrayList<>();
        values.properties().forEach(field -> {
            keys.add(path + "." + field.getKey());
            JsonNode below = schema.path("properties").path(field.getKey());
            if (below.has("properties")) {
                keys.addAll(inValues(field.getValue(), below, path + "." + field.getKey()));
            }
        });
        return keys;
    }

    private static List<String> open(JsonNode schema, String path) {
        List<String> found = new ArrayList<>();
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            found.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(field -> found.addAll(open(field.getValue(), path + "." + field.getKey())));
        if (schema.has("items")) {
            found.addAll(open(schema.get("items"), path + "[]"));
        }
        return found;
    }
}
