package dev.cassandrakafka.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturePipelineFilePageTest {
    private static final Path SCHEMA =
            Path.of("src/main/resources/dev/cassandrakafka/runtime/config/cdc-pipeline.schema.json");

    private final Page page = Page.of("capture-pipeline-file.md");

    @Test
    void eachFieldIsOnThePage() throws IOException {
        page.hasBlock("fields", FieldTable.of(SCHEMA));
    }

    @Test
    void theExampleIsRight(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), page.example());
        // When / Then
        assertThat(PipelineFile.cdc(file).read()).isInstanceOf(PipelineOutcome.Valid.class);
    }
}
