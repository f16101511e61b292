package dev.cassandrakafka.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PipelineSchemaTest {
    private static final Path SCHEMA =
            Path.of("src/main/resources/dev/cassandrakafka/runtime/config/sink-pipeline.schema.json");

    @Test
    void theSchemaInTheArchiveIsThatOfTheRecords() throws IOException {
        // Given
        String expected = new ObjectMapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(PipelineSchema.of(SinkPipeline.class, "Pipeline file of the role sink"))
                + "\n";
        // When
        if (Boolean.getBoolean("generate")) {
            Files.writeString(SCHEMA, expected);
        }
        // Then
        assertThat(SCHEMA)
                .as("generate it again: mvn -pl runtime/common -am test -Dtest='Pipeline*Test,*PageTest'"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true")
                .hasContent(expected);
    }
}
