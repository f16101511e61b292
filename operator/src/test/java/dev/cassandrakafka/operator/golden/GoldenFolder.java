package dev.cassandrakafka.operator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of inputs and expected outputs under {@code src/test/resources}. */
public final class GoldenFolder {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path folder;
    private final KubernetesSerialization kubernetes = new KubernetesSerialization();

    /** The folder of that name. */
    public GoldenFolder(String name) {
        this.folder = Path.of("src/test/resources", name);
    }

    /** The names of the cases: {@code rotation} for {@code in-rotation.yaml}. */
    public List<String> cases() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("in-"))
                    .map(name -> name.substring("in-".length(), name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One part of the input of a case, where it has such a part. */
    public <T> Optional<T> input(String name, String part, Class<T> type) {
        var node = tree(name).path(part);
        return node.isMissingNode() ? Optional.empty() : Optional.of(convert(node, type));
    }

    /** A part of a tree as an object of Kubernetes or of ours. */
    public <T> T convert(JsonNode part, Class<T> type) {
        return kubernetes.unmarshal(kubernetes.asJson(part), type);
    }

    /** The whole input of a case. */
    public JsonNode tree(String name) {
        try {
            return YAML.readTree(folder.resolve("in-" + name + ".yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares with the expected output of a case, or writes it anew when asked to. */
    public void verify(String name, Map<String, ?> actual) {
        try {
            var file = folder.resolve("out-" + name + ".yaml");
            var text = YAML.writeValueAsString(kubernetes.unmarshal(kubernetes.asJson(actual), Map.class));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
