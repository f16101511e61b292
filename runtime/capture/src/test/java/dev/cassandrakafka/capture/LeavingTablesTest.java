package dev.cassandrakafka.capture;

import static dev.cassandrakafka.capture.AgentBench.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.read.ReadOutcome;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are dropped, truncated or lose their flag while the log still tells of them. */
class LeavingTablesTest {
    private static final TableSchema STAYS = table(1, true);
    private static final TableSchema LEAVES = table(2, true);
    private static final TableSchema PLAIN = table(3, false);
    private static final TableSchema UNFLAGGED = table(2, false);

    private final AgentBench bench;

    LeavingTablesTest(@TempDir Path directory) {
        bench = new AgentBench(directory, 1, STAYS, LEAVES, PLAIN);
    }

    private static int settled() {
        return (int) (AgentBench.SETTLE_MILLIS / 20) + 10;
    }

    @Test
    void aDropIsToldBehindTheBacklogOfTheTable() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(5);
        bench.write(LEAVES);
        bench.write(STAYS);
        bench.write(LEAVES);
        // When
        bench.node.drop(LEAVES);
        bench.turns(3);
        // Then
        assertThat(bench.records(RawKind.CHANGE, RawKind.DROPPED))
                .containsExactly("CHANGE t2", "CHANGE t1", "CHANGE t2");
        // When
        bench.write(LEAVES); // as it is when it was written before the drop and is synced after it
        bench.turns(settled());
        // Then
        assertThat(bench.records(RawKind.CHANGE, RawKind.DROPPED))
                .containsExactly("CHANGE t2", "CHANGE t1", "CHANGE t2", "CHANGE t2", "DROPPED t2");
    }

    @Test
    void anAgentTellsOfADropThatCameWhileThereWasNone() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(20);
        bench.write(LEAVES);
        bench.node.drop(LEAVES);
        // When
        bench.killAndStart();
        bench.turns(settled());
        bench.killAndStart();
        bench.turns(settled());
        // Then
        assertThat(bench.records(RawKind.CHANGE, RawKind.DROPPED)).containsExactly("CHANGE t2", "DROPPED t2");
    }

    @Test
    void ofAMutationOfSeveralTablesTheOthersArePublishedWhenOneWasDropped() throws IOException {
        // Given
        bench.turns(20);
        bench.write(LEAVES, STAYS);
        bench.write(STAYS, LEAVES);
        // When
        bench.turns(10);
        // Then
        assertThat(bench.agent().obstacle()).hasValueSatisfying(obstacle -> assertThat(obstacle.outcome())
                .isInstanceOf(ReadOutcome.Unresolved.class));
        assertThat(bench.records(RawKind.CHANGE)).isEmpty();
        // When
        bench.turns(80);
        // Then
        assertThat(bench.agent().obstacle()).isEmpty();
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t1", "CHANGE t1");
        assertThat(bench.skipped()).isEqualTo(2);
    }

    @Test
    void aTableWithATypeOfTheServerAloneHindersNoOther() throws IOException {
        // Given
        ColumnSchema key = PLAIN.columns().get(0);
        ColumnSchema value = new ColumnSchema("v", ColumnKind.REGULAR, -1, "'com.example.OnlyThere'", false);
        bench.node.create(TableSchema.of(PLAIN.id(), "ks", "t3", List.of(key, value), List.of(), false, false));
        bench.turns(20);
        // When
        bench.write(PLAIN);
        bench.write(PLAIN, STAYS);
        bench.write(STAYS, PLAIN);
        bench.turns(5);
        // Then
        assertThat(bench.agent().obstacle()).isEmpty();
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t1", "CHANGE t1");
        assertThat(bench.skipped()).isZero();
    }

    @Test
    void aCapturedTableWithATypeOfTheServerAloneIsNeverPassedOver() throws IOException {
        // Given
        ColumnSchema key = LEAVES.columns().get(0);
        ColumnSchema value = new ColumnSchema("v", ColumnKind.REGULAR, -1, "'com.example.OnlyThere'", false);
        bench.node.create(TableSchema.of(LEAVES.id(), "ks", "t2", List.of(key, value), List.of(), false, true));
        bench.turns(20);
        bench.write(LEAVES);
        // When
        bench.turns(200);
        // Then
        assertThat(bench.agent().obstacleMillis()).isGreaterThan(AgentBench.UNRESOLVED_MILLIS);
        assertThat(bench.skipped()).isZero();
    }

    @Test
    void tablesThatNobodyKnowsAreWaitedForTogether() throws IOException {
        // Given
        bench.turns(20);
        for (int i = 0; i < 3; i++) {
            bench.write(LEAVES);
            bench.write(PLAIN, LEAVES, STAYS);
        }
        // When
        bench.turns((int) (AgentBench.UNRESOLVED_MILLIS / 20) + 10);
        // Then
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t1", "CHANGE t1", "CHANGE t1");
        assertThat(bench.skipped()).isEqualTo(6);
    }

    @Test
    void aRestartedAgentKnowsATableThatWasNotCapturedAndIsDropped() throws IOException {
        // Given
        bench.node.create(PLAIN);
        bench.turns(20);
        bench.write(PLAIN, STAYS);
        bench.node.drop(PLAIN);
        // When
        bench.killAndStart();
        bench.turns(5);
        // Then
        assertThat(bench.records(RawKind.CHANGE, RawKind.DROPPED)).containsExactly("CHANGE t1");
        assertThat(bench.skipped()).isZero();
    }

    @Test
    void whatANodeThatDoesNotAnswerHasWrittenIsNeverPassedOver() throws IOException {
        // Given
        bench.turns(20);
        bench.write(LEAVES);
        bench.node.answer(false);
        // When
        bench.turns(200);
        // Then
        assertThat(bench.agent().obstacleMillis()).isGreaterThan(AgentBench.UNRESOLVED_MILLIS);
        assertThat(bench.skipped()).isZero();
    }

    @Test
    void theBacklogOfATableThatLosesItsFlagIsPublished() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(20);
        bench.write(LEAVES);
        bench.node.alter(UNFLAGGED);
        // When
        bench.killAndStart();
        bench.turns(3);
        // Then
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t2");
        assertThat(bench.agent().unflagged()).containsExactly(UNFLAGGED);
        // When
        bench.turns(settled());
        bench.write(LEAVES, STAYS);
        bench.turns(3);
        // Then
        assertThat(bench.records(RawKind.CHANGE, RawKind.DROPPED)).containsExactly("CHANGE t2", "CHANGE t1");
        // When
        bench.node.alter(LEAVES);
        bench.write(LEAVES);
        bench.turns(3);
        // Then
        assertThat(bench.records(RawKind.CHANGE)).containsExactly("CHANGE t2", "CHANGE t1", "CHANGE t2");
        assertThat(bench.agent().unflagged()).isEmpty();
    }

    @Test
    void aTableThatWasWithoutItsFlagForATimeIsALoss() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(20);
        long before = bench.agent().coveredUntilMillis();
        bench.node.alter(UNFLAGGED);
        bench.turns(settled());
        assertThat(bench.agent().loss()).isEqualTo(Loss.NONE);
        // When
        bench.node.alter(LEAVES);
        bench.turns(5);
        // Then
        assertThat(bench.agent().loss().sinceMillis()).isBetween(before - 100, before + 100);
        assertThat(bench.agent().loss().untilMillis()).isGreaterThan(before + AgentBench.SETTLE_MILLIS);
        // When
        bench.killAndStart();
        bench.turns(5);
        // Then
        assertThat(bench.agent().loss()).isNotEqualTo(Loss.NONE);
    }

    @Test
    void aTableThatIsDroppedWithoutItsFlagIsNoLoss() throws IOException {
        // Given
        bench.node.create(LEAVES);
        bench.turns(20);
        bench.node.alter(UNFLAGGED);
        bench.turns(5);
        // When
        bench.node.drop(UNFLAGGED);
        bench.turns(settled());
        // Then
        assertThat(bench.agent().loss()).isEqualTo(Loss.NONE);
    }

    @Test
    void theWholeLogOfANodeThatJoinedAfterATruncateIsOfItsEpochAlsoForALaterAgent() throws IOException {
        // Given
        bench.startsAfter(Map.of(STAYS.id(), new Truncation(4711, 0, 0)));
        bench.write(STAYS);
        bench.turns(20);
        // When
        bench.killAndStart();
        bench.write(STAYS);
        bench.turns(5);
        bench.node.truncateUntold(STAYS, 9999).run();
        bench.turns(5);
        bench.write(STAYS);
        bench.turns(5);
        // Then
        assertThat(bench.epochs()).containsExactly(4711L, 4711L, 9999L);
        assertThat(bench.findings.last()).isEmpty();
    }

    @Test
    void aTruncateThatIsToldAfterItsSegmentsAreGoneIsReported() throws IOException {
        // Given
        bench.turns(5);
        long truncated = bench.now();
        Runnable tell = bench.node.truncateUntold(STAYS, truncated);
        bench.write(STAYS);
        bench.node.roll(bench.now());
        bench.turns(settled() + 10);
        assertThat(bench.agent().deleted()).isEqualTo(1);
        assertThat(bench.findings.last()).isEmpty();
        // When
        tell.run();
        bench.turns(5);
        // Then
        assertThat(bench.findings.truncatedLate()).isEqualTo(1);
        assertThat(bench.agent().loss().sinceMillis()).isLessThanOrEqualTo(truncated);
        assertThat(bench.agent().loss().untilMillis()).isGreaterThan(truncated);
        assertThat(bench.findings.tables())
                .extracting(PreflightFinding::subject)
                .containsExactly("ks.t1");
        assertThat(bench.findings.last())
                .hasValueSatisfying(last -> assertThat(last.reason()).isEqualTo(RuntimeReason.DATA_LOSS_SUSPECTED));
        assertThat(bench.records(RawKind.TRUNCATED)).hasSize(1);
    }

    @Test
    void anOldTruncateOfATableThatComesToBeCapturedIsNotLate() throws IOException {
        // Given
        bench.node.create(UNFLAGGED);
        bench.turns(5);
        bench.node.truncateUntold(LEAVES, bench.now()).run();
        bench.write(STAYS);
        bench.node.roll(bench.now());
        bench.turns(settled() + 10);
        // When
        bench.node.alter(LEAVES);
        bench.turns(5);
        // Then
        assertThat(bench.findings.last()).isEmpty();
    }
}
