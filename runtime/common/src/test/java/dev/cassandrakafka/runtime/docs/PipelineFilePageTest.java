package dev.cassandrakafka.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.kafka.OwnedConsumerOptions;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineFilePageTest {
    private static final Path SCHEMA =
            Path.of("src/main/resources/dev/cassandrakafka/runtime/config/sink-pipeline.schema.json");

    private final Page page = Page.of("pipeline-file.md");

    @Test
    void eachFieldIsOnThePage() throws IOException {
        // The source and not the class path, so that one run generates first the schema and then the page.
        page.hasBlock("fields", FieldTable.of(SCHEMA));
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
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), page.example());
        // When / Then
        assertThat(PipelineFile.sink(file).read()).isInstanceOf(PipelineOutcome.Valid.class);
    }
}
