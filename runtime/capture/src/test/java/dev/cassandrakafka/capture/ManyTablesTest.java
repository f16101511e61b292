package dev.cassandrakafka.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More tables times partitions than records may be on the way. */
class ManyTablesTest {
    private static final int PARTITIONS = 2_000;
    private static final int TABLES = 80;

    @Test
    void theFirstSchemasAreToldInPortionsAndReadingWaitsForThem(@TempDir Path directory) throws IOException {
        // Given
        List<TableSchema> tables = IntStream.rangeClosed(1, TABLES)
                .mapToObj(number -> AgentBench.table(number, true))
                .toList();
        AgentBench bench = new AgentBench(directory, PARTITIONS, tables.toArray(TableSchema[]::new));
        tables.stream().skip(1).forEach(bench.node::create);
        bench.write(tables.get(0));
        // When
        bench.turns(12);
        // Then
        assertThat(bench.records(RawKind.SCHEMA_CHANGED)).hasSize(TABLES);
        assertThat(kinds(bench, RawKind.CHANGE)).isEqualTo(1);
        assertThat(kinds(bench, RawKind.COVERED)).isGreaterThanOrEqualTo(PARTITIONS);
    }

    private static long kinds(AgentBench bench, RawKind kind) {
        return bench.broker.partitions.stream()
                .flatMap(List::stream)
                .filter(value -> new RawReader().reset(value).header().kind() == kind)
                .count();
    }
}
