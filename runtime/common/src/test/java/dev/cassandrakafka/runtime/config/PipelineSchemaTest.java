package dev.cassandrakafka.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PipelineSchemaTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/cassandrakafka/runtime/config");

    static Stream<Arguments> schemas() {
        return Stream.of(
                Arguments.of("sink-pipeline.schema.json", SinkPipeline.class, "Pipeline file of the role sink"),
                Arguments.of(
                        "cdc-pipeline.schema.json",
                        CdcPipeline.class,
                        "Pipeline file of the roles capture, merge, snapshot and control"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaInTheArchiveIsThatOfTheRecords(String name, Class<?> type, String title) throws IOException {
        // Given
        Path schema = FOLDER.resolve(name);
        String expected =
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(PipelineSchema.of(type, title))
                        + "\n";
        // When
        if (Boolean.getBoolean("generate")) {
            Files.writeString(schema, expected);
        }
        // Then
        assertThat(schema)
                .as("generate it again: mvn -pl runtime/common -am test -Dtest='Pipeline*Test,*PageTest'"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true")
                .hasContent(expected);
    }
}
