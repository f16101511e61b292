package dev.cassandrakafka.capture;

import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.runtime.metrics.CaptureMetric;
import dev.cassandrakafka.runtime.metrics.Metric;
import dev.cassandrakafka.runtime.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import net.jcip.annotations.NotThreadSafe;

/** The meters of the agent: gauges from what it says of itself, counters from what it has done since the last look. */
@NotThreadSafe
final class CaptureMeters {
    private static final double MILLIS = 1000;

    private final Findings findings;
    private final Counter bytes;
    private final Counter deleted;
    private final Counter quarantined;
    private final Counter truncatedLate;
    private final Counter dropped;
    private final LongSupplier droppedMutations;
    private long bytesBefore;
    private final Counter deletedKnown;
    private long deletedBefore;
    private long deletedKnownBefore;
    private int quarantinedBefore;
    private int truncatedLateBefore;
    private long droppedBefore;

    CaptureMeters(Metrics metrics, CaptureBoard board, Findings findings, LongSupplier droppedMutations) {
        this.findings = findings;
        this.quarantinedBefore = findings.quarantined();
        this.truncatedLateBefore = findings.truncatedLate();
        this.droppedMutations = droppedMutations;
        this.truncatedLate = metrics.counter(CaptureMetric.TRUNCATIONS_LATE);
        this.dropped = metrics.counter(CaptureMetric.SKIPPED, "DroppedTable");
        this.bytes = metrics.counter(CaptureMetric.BYTES);
        this.deleted = metrics.counter(CaptureMetric.SEGMENTS_DELETED, "Published");
        this.deletedKnown = metrics.counter(CaptureMetric.SEGMENTS_DELETED, "Known");
        this.quarantined = metrics.counter(CaptureMetric.SEGMENTS_QUARANTINED);
        gauge(metrics, board, CaptureMetric.SEGMENTS, CaptureStatus::segmentsPending);
        gauge(metrics, board, CaptureMetric.PENDING_BYTES, CaptureStatus::bytesPending);
        gauge(metrics, board, CaptureMetric.SPACE_BYTES, status -> known(status.bytesAllowed()));
        gauge(metrics, board, CaptureMetric.OLDEST_UNREAD, status -> known(status.oldestUnreadMillis()) / MILLIS);
        gauge(metrics, board, CaptureMetric.TABLES_UNFLAGGED, CaptureMeters::unflagged);
        gauge(metrics, board, CaptureMetric.TIME_TO_FULL, status -> known(status.secondsToFull()));
    }

    private static long unflagged(CaptureStatus status) {
        return status.findings().stream()
                .filter(finding -> finding.setting().equals(Report.FLAG))
                .count();
    }

    private static void gauge(
            Metrics metrics, CaptureBoard board, Metric metric, ToDoubleFunction<CaptureStatus> value) {
        var unused = metrics.gauge(metric, () -> {
            CaptureStatus status = board.get().capture();
            return status == null ? Double.NaN : value.applyAsDouble(status);
        });
    }

    private static double known(long value) {
        return value < 0 ? Double.NaN : value;
    }

    /** Another agent begins, which counts from nothing. */
    void begin() {
        bytesBefore = 0;
        deletedBefore = 0;
        deletedKnownBefore = 0;
    }

    void count(CaptureAgent agent) {
        bytes.increment((double) (agent.inFlight().completedBytes() - bytesBefore));
        deleted.increment((double) (agent.deleted() - deletedBefore));
        quarantined.increment(findings.quarantined() - quarantinedBefore);
        bytesBefore = agent.inFlight().completedBytes();
        deletedBefore = agent.deleted();
        deletedKnown.increment((double) (agent.deletedKnown() - deletedKnownBefore));
        deletedKnownBefore = agent.deletedKnown();
        quarantinedBefore = findings.quarantined();
        truncatedLate.increment(findings.truncatedLate() - truncatedLateBefore);
        truncatedLateBefore = findings.truncatedLate();
        dropped.increment((double) (droppedMutations.getAsLong() - droppedBefore));
        droppedBefore = droppedMutations.getAsLong();
    }
}
