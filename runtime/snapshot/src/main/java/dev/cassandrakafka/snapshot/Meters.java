package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.runtime.metrics.SnapshotMetric;
import dev.cassandrakafka.snapshot.run.TableWork;
import dev.cassandrakafka.snapshot.status.TableTally;
import io.micrometer.core.instrument.Meter;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.ThreadSafe;

/** The meters of the snapshot, by table. */
@ThreadSafe
final class Meters {
    private final Metrics metrics;
    private final List<Meter> shown = new ArrayList<>();

    Meters(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Shows the ranges of these tables in place of those shown before. */
    synchronized void show(List<TableWork> tables) {
        shown.forEach(metrics::remove);
        shown.clear();
        for (TableWork work : tables) {
            TableTally tally = work.tally();
            shown.add(metrics.gauge(SnapshotMetric.RANGES, () -> tally.status().ranges(), tally.name()));
            shown.add(metrics.gauge(
                    SnapshotMetric.RANGES_DONE, () -> tally.status().rangesDone(), tally.name()));
        }
    }

    void rows(TableWork work, int count) {
        metrics.counter(SnapshotMetric.ROWS, work.tally().name()).increment(count);
    }

    void retry(TableWork work) {
        metrics.counter(SnapshotMetric.RETRIES, work.tally().name()).increment();
    }
}
