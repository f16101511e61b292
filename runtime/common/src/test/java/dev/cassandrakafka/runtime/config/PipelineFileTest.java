package dev.cassandrakafka.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Invalid;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files {@code valid-*} and {@code invalid-*} beside this class; what the latter are told is in {@code *.expected}. */
class PipelineFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/cassandrakafka/runtime/config");

    static Stream<Path> valid() throws IOException {
        return files("valid-");
    }

    static Stream<Path> invalid() throws IOException {
        return files("invalid-");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aRightFileIsAccepted(Path file) {
        assertThat(PipelineFile.sink(file).read()).isInstanceOf(Valid.class);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aWrongFileIsToldWhatIsWrong(Path file) throws IOException {
        // Given
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        // When
        var outcome = PipelineFile.sink(file).read();
        // Then
        assertThat(outcome).isInstanceOf(Invalid.class);
        String told = ((Invalid<?>) outcome)
                .problems().stream().map(problem -> problem.text() + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("generate")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyFieldArrivesInTheRecords() {
        // When
        SinkPipeline pipeline = ((Valid<SinkPipeline>) PipelineFile.sink(FOLDER.resolve("valid-everything.yaml"))
                        .read())
                .pipeline();
        // Then
        assertThat(pipeline.groupId()).isEqualTo("quakes");
        assertThat(pipeline.kafka().authentication())
                .satisfies(user -> assertThat(user.type()).isEqualTo(KafkaAuthenticationType.SCRAM_SHA_512));
        assertThat(pipeline.cassandra().port()).isEqualTo(9142);
        assertThat(pipeline.routes().get(0).tables()).hasSize(2);
        assertThat(pipeline.routes().get(0).tables().get(0).columns())
                .extracting(column -> column.name())
                .containsExactly("id", "magnitude", "longitude", "at", "source", "offset");
        assertThat(pipeline.errors().badRecord().topic()).isEqualTo("earthquakes.failed");
    }

    @Test
    void aFileThatIsNotThereIsAProblemAndNoException(@TempDir Path folder) {
        // Given
        Path file = folder.resolve("pipeline.yaml");
        // When
        var outcome = PipelineFile.sink(file).read();
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.message())
                .contains(file + " does not exist"));
    }

    private static Stream<Path> files(String beginning) throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all
                    .filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
