package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of the role {@code snapshot}. */
public enum SnapshotMetric implements Metric {
    /** Rows read. */
    ROWS(
            "cassandra.kafka.snapshot.rows",
            Kind.COUNTER,
            "rows",
            List.of("table"),
            "Rows read from tables and sent to the raw topic."),
    /** Work. */
    RANGES(
            "cassandra.kafka.snapshot.ranges",
            Kind.GAUGE,
            "ranges",
            List.of("table"),
            "Token ranges that the snapshot is made of."),
    /** Work done. */
    RANGES_DONE(
            "cassandra.kafka.snapshot.ranges.done",
            Kind.GAUGE,
            "ranges",
            List.of("table"),
            "Token ranges whose rows are all in the raw topic."),
    /** Retries. */
    RETRIES(
            "cassandra.kafka.snapshot.retries",
            Kind.COUNTER,
            "requests",
            List.of("table"),
            "Reads that failed and were tried again.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    SnapshotMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
