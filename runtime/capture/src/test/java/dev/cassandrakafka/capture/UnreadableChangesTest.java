package dev.cassandrakafka.capture;

import static dev.cassandrakafka.capture.AgentBench.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that do not fit what is known of the schema, in the mutations that hold them. */
class UnreadableChangesTest {
    private static final TableSchema STAYS = table(1, true);
    private static final TableSchema LEAVES = table(2, true);
    private static final TableSchema PLAIN = table(3, false);
    private static final TableSchema ALTERED = with(LEAVES, "text", true);
    private static final TableSchema OF_THE_SERVER = with(PLAIN, "'com.example.OnlyThere'", false);

    private final AgentBench bench;

    UnreadableChangesTest(@TempDir Path directory) {
        bench = new AgentBench(directory, 1, STAYS, LEAVES, PLAIN);
    }

    private static TableSchema with(TableSchema table, String type, boolean cdc) {
        List<ColumnSchema> columns = List.of(
                table.columns().get(0),
                table.columns().get(1),
                new ColumnSchema("w", ColumnKind.REGULAR, -1, type, false));
        return TableSchema.of(table.id(), "ks", table.table(), columns, List.of(), false, cdc);
    }

    private void dropAltered() throws IOException {
        bench.node.create(LEAVES);
        bench.turns(20);
        bench.writeAs(List.of(STAYS, ALTERED), STAYS, LEAVES);
        bench.node.drop(LEAVES);
        bench.write(LEAVES); // by a statement that does not name the new column
    }

    @Test
    void whatDoesNotFitSaysOfWhichTableItIs() throws IOException {
        // Given
        dropAltered();
        // When
        bench.turns(10);
        // Then
        assertThat(bench.agent().obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle.outcome().toString())
                        .contains("ks.t2", LEAVES.id().toString()));
        assertThat(bench.records(RawKind.CHANGE)).isEmpty();
    }

    @Test
    void changesOfADroppedTableWithAColumnThatNobodyKnowsArePassedOverWithAMark() throws IOException {
        // Given
        dropAltered();
        // When
        bench.turns(80);
        // Then
        assertThat(bench.agent().obstacle()).isEmpty();
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t1", "CHANGE t2");
        assertThat(bench.skipped()).isEqualTo(1);
        assertThat(bench.agent().loss()).isNotEqualTo(Loss.NONE);
        assertThat(bench.findings.last())
                .hasValueSatisfying(last -> assertThat(last.message()).startsWith("ks.t2: "));
    }

    @Test
    void aColumnOfATableThatTheNodeHasIsNeverPassedOver() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(20);
        bench.writeAs(List.of(ALTERED), LEAVES);
        // When
        bench.turns(200);
        // Then
        assertThat(bench.agent().obstacleMillis()).isGreaterThan(AgentBench.UNRESOLVED_MILLIS);
        assertThat(bench.agent().loss()).isEqualTo(Loss.NONE);
        // When
        bench.node.alter(ALTERED);
        bench.turns(5);
        // Then
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t2");
    }

    @Test
    void aTableThatIsNotKnownYetIsWaitedForBehindOneThatCannotBeRead() throws IOException {
        // Given
        bench.node.create(OF_THE_SERVER);
        bench.turns(20);
        bench.node.answer(false);
        bench.write(PLAIN, LEAVES);
        bench.write(PLAIN, LEAVES, STAYS);
        // When
        bench.turns(100);
        // Then
        assertThat(bench.agent().obstacle()).isPresent();
        assertThat(bench.records(RawKind.CHANGE)).isEmpty();
        // When
        bench.node.create(LEAVES);
        bench.node.answer(true);
        bench.turns(10);
        // Then
        assertThat(bench.agent().obstacle()).isEmpty();
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t2", "CHANGE t2", "CHANGE t1");
    }

    @Test
    void aTableThatWasDroppedUnknownIsPassedOverBehindOneThatCannotBeRead() throws IOException {
        // Given
        bench.node.create(OF_THE_SERVER);
        bench.turns(20);
        bench.write(PLAIN, LEAVES, STAYS);
        bench.write(PLAIN, LEAVES);
        // When
        bench.turns(10);
        // Then
        assertThat(bench.agent().obstacle()).isPresent();
        // When
        bench.turns(80);
        // Then
        assertThat(bench.agent().obstacle()).isEmpty();
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t1");
        assertThat(bench.skipped()).isEqualTo(2);
    }
}
