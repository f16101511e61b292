package dev.cassandrakafka.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.HostCoverage;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final TableName ORDERS = new TableName("shop", "orders");

    @Test
    void coverageOfATableIsTold() {
        // When
        Report report = Report.of(seen(List.of(), Map.of(A, millis(-1), B, millis(-3))), NOW);
        // Then
        assertThat(report.trouble()).isEmpty();
        assertThat(report.status().coverage()).singleElement().satisfies(coverage -> {
            assertThat(coverage.completeUntilTime()).isEqualTo("2026-11-27T11:59:57Z");
            assertThat(coverage.rangesUncovered()).isZero();
            assertThat(coverage.slowestHostId()).isEqualTo(B.toString());
        });
        assertThat(report.status().hosts())
                .containsExactly(
                        new HostCoverage(A.toString(), "10.0.0.1", "2026-11-27T11:59:59Z", null),
                        new HostCoverage(B.toString(), "10.0.0.2", "2026-11-27T11:59:57Z", null));
    }

    @Test
    void aHostThatHasBeenSilentForLongIsTrouble() {
        // When
        Report report = Report.of(seen(List.of(), Map.of(A, millis(-1), B, millis(-600))), NOW);
        // Then
        assertThat(report.uncovered()).containsExactly(B);
        assertThat(report.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.reason()).isEqualTo(RuntimeReason.REPLICA_UNCOVERED);
            assertThat(trouble.message()).contains(B.toString(), "10.0.0.2", "since 2026-11-27T11:50:00Z");
        });
    }

    @Test
    void whatPreflightFindsComesFirst() {
        // Given
        var error = new PreflightFinding(FindingSeverity.ERROR, null, "cdc", "shop.orders", "a sentence");
        // When
        Report report = Report.of(seen(List.of(error, error), Map.of()), NOW);
        // Then
        assertThat(report.trouble()).contains(new Trouble(RuntimeReason.PREFLIGHT_FAILED, "a sentence (and 1 more)"));
    }

    @Test
    void aWarningIsNoTrouble() {
        // Given
        var warning = new PreflightFinding(FindingSeverity.WARNING, null, "cdc", "shop.orders", "a sentence");
        // When
        Report report = Report.of(seen(List.of(warning), Map.of(A, millis(0), B, millis(0))), NOW);
        // Then
        assertThat(report.trouble()).isEmpty();
        assertThat(report.status().findings()).containsExactly(warning);
    }

    @Test
    void aTimeThatHasNotComeYetIsNotBelieved() {
        // When
        Report report = Report.of(seen(List.of(), Map.of(A, millis(3600), B, millis(3600))), NOW);
        // Then
        assertThat(report.status().coverage().get(0).completeUntilTime()).isEqualTo("2026-11-27T12:00:00Z");
    }

    @Test
    void coverageStopsAtALossUntilASnapshotOfTheTableBeganAfterIt() {
        // Given
        Map<UUID, Loss> losses = Map.of(A, new Loss(millis(-100), millis(-90)));
        // When
        Report before = Report.of(lossy(losses, Map.of("shop.orders", millis(-95)), 0), NOW);
        Report after = Report.of(lossy(losses, Map.of("shop.orders", millis(-80)), 0), NOW);
        // Then: what was written before the earlier snapshot began is in it
        assertThat(before.status().coverage().get(0).completeUntilTime()).isEqualTo("2026-11-27T11:58:25Z");
        assertThat(before.status().coverage().get(0).lossySinceTime()).isEqualTo("2026-11-27T11:58:25Z");
        assertThat(before.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.reason()).isEqualTo(RuntimeReason.DATA_LOSS_SUSPECTED);
            assertThat(trouble.message()).startsWith("table shop.orders: ");
        });
        assertThat(after.status().coverage().get(0).lossySinceTime()).isNull();
        assertThat(after.trouble()).isEmpty();
    }

    @Test
    void aQuorumWithoutTheHostThatLostIsNotBounded() {
        // Given
        Map<UUID, Loss> losses = Map.of(A, new Loss(millis(-100), millis(-90)));
        UUID third = new UUID(0, 3);
        Map<UUID, Long> covered = Map.of(A, millis(0), B, millis(0), third, millis(0));
        Observation seen = new Observation(
                List.of(),
                List.of(),
                Map.of(ORDERS, List.of(Set.of(A, B, third))),
                Map.of(A, "10.0.0.1", B, "10.0.0.2", third, "10.0.0.3"),
                covered,
                covered.keySet(),
                losses,
                Map.of(),
                0);
        // When
        Report report = Report.of(seen, NOW);
        // Then
        assertThat(report.status().coverage().get(0).completeUntilTime()).isEqualTo("2026-11-27T11:58:20Z");
        assertThat(report.status().coverage().get(0).quorumUntilTime()).isEqualTo("2026-11-27T12:00:00Z");
    }

    @Test
    void aLossOfAHostThatHasLeftCountsUntilItIsAcknowledged() {
        // Given
        Map<UUID, Loss> losses = Map.of(new UUID(0, 9), new Loss(millis(-100), millis(-90)));
        // When
        Report before = Report.of(lossy(losses, Map.of(), millis(-91)), NOW);
        Report after = Report.of(lossy(losses, Map.of(), millis(-90)), NOW);
        // Then
        assertThat(before.status().coverage().get(0).completeUntilTime()).isEqualTo("2026-11-27T11:58:29Z");
        assertThat(after.status().coverage().get(0).completeUntilTime()).isEqualTo("2026-11-27T12:00:00Z");
    }

    private static Observation seen(List<PreflightFinding> findings, Map<UUID, Long> covered) {
        return seen(findings, covered, Map.of(), Map.of(), 0);
    }

    private static Observation lossy(Map<UUID, Loss> losses, Map<String, Long> snapshots, long acknowledged) {
        return seen(List.of(), Map.of(A, millis(0), B, millis(0)), losses, snapshots, acknowledged);
    }

    private static Observation seen(
            List<PreflightFinding> findings,
            Map<UUID, Long> covered,
            Map<UUID, Loss> losses,
            Map<String, Long> snapshots,
            long acknowledged) {
        return new Observation(
                findings,
                List.of(),
                Map.of(ORDERS, List.of(Set.of(A, B))),
                Map.of(A, "10.0.0.1", B, "10.0.0.2"),
                covered,
                covered.keySet(),
                losses,
                snapshots,
                acknowledged);
    }

    private static long millis(long seconds) {
        return NOW.plusSeconds(seconds).toEpochMilli();
    }
}
