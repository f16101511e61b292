package dev.cassandrakafka.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.Image;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.ReadConsistency;
import dev.cassandrakafka.model.cdc.SnapshotMode;
import dev.cassandrakafka.model.cdc.TableOptions;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Invalid;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code cdc}: {@code valid-*} and {@code invalid-*}; what the latter are told is in {@code *.expected}. */
class CdcPipelineFileTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/cassandrakafka/runtime/config/cdc");

    static Stream<Path> invalid() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all
                    .filter(file -> file.getFileName().toString().matches("invalid-.*[.]yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aWrongFileIsToldWhatIsWrong(Path file) throws IOException {
        // Given
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        // When
        var outcome = PipelineFile.cdc(file).read();
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
        CdcPipeline pipeline = read("valid-everything.yaml");
        // Then
        assertThat(pipeline.tables())
                .containsExactly(new TableSelector("shop", null), new TableSelector("billing", "invoices"));
        assertThat(pipeline.kafka().authentication()).isNotNull();
        assertThat(pipeline.topics().partitions()).isEqualTo(24);
        assertThat(pipeline.topics().retentionMillis()).isEqualTo(-1);
        assertThat(pipeline.format().envelope()).isEqualTo(Envelope.ROW);
        assertThat(pipeline.image()).isEqualTo(Image.MATERIALISED);
        assertThat(pipeline.snapshot().mode()).isEqualTo(SnapshotMode.ON_REQUEST);
        assertThat(pipeline.snapshot().consistency()).isEqualTo(ReadConsistency.LOCAL_QUORUM);
        assertThat(pipeline.tableOptions()).isEqualTo(TableOptions.MANAGE);
        assertThat(pipeline.capture().oversize()).isEqualTo(OversizePolicy.DEAD_LETTER);
        assertThat(pipeline.merge().threads()).isEqualTo(2);
    }

    @Test
    void whatIsAbsentHasItsDefault() {
        // When
        CdcPipeline pipeline = read("valid-smallest.yaml");
        // Then
        assertThat(pipeline.topics().partitions()).isEqualTo(12);
        assertThat(pipeline.topics().template()).isEqualTo("{prefix}.{keyspace}.{table}");
        assertThat(pipeline.capture()).isEqualTo(CaptureSpec.defaults());
        assertThat(pipeline.capture().directory()).isEqualTo("/var/lib/cassandra/cdc_raw");
        assertThat(pipeline.snapshot().consistency()).isEqualTo(ReadConsistency.ALL);
    }

    private static CdcPipeline read(String name) {
        var outcome = PipelineFile.cdc(FOLDER.resolve(name)).read();
        assertThat(outcome).isInstanceOf(Valid.class);
        return ((Valid<CdcPipeline>) outcome).pipeline();
    }
}
