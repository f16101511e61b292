package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of the role {@code sink}. */
public enum SinkMetric implements Metric {
    /** Records done. */
    RECORDS(
            "cassandra.kafka.sink.records",
            Kind.COUNTER,
            "records",
            List.of("topic"),
            "Records done: written, deleted, sent to the dead-letter topic or skipped."),
    /** Bad records. */
    RECORDS_FAILED(
            "cassandra.kafka.sink.records.failed",
            Kind.COUNTER,
            "records",
            List.of("topic", "action"),
            "Bad records, by what was done about them (`Stop`, `DeadLetter`, `Skip`)."),
    /** Lag. */
    LAG(
            "cassandra.kafka.sink.lag",
            Kind.GAUGE,
            "records",
            List.of("topic"),
            "Records of the assigned partitions that are not yet durable in Cassandra; NaN while unknown."),
    /** Partitions of this process. */
    PARTITIONS(
            "cassandra.kafka.sink.partitions",
            Kind.GAUGE,
            "partitions",
            List.of("topic"),
            "Partitions that this process has been assigned."),
    /** Partitions at a bad record. */
    PARTITIONS_BLOCKED(
            "cassandra.kafka.sink.partitions.blocked",
            Kind.GAUGE,
            "partitions",
            List.of("topic"),
            "Assigned partitions that stand still at a bad record."),
    /** The window. */
    IN_FLIGHT_ROWS(
            "cassandra.kafka.sink.in.flight.rows",
            Kind.GAUGE,
            "rows",
            List.of(),
            "Rows that are on their way to Cassandra or wait for another try."),
    /** The window in bytes. */
    IN_FLIGHT_BYTES(
            "cassandra.kafka.sink.in.flight",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes of the records that are on their way to Cassandra or wait for another try."),
    /** Rows written or deleted. */
    ROWS(
            "cassandra.kafka.sink.rows",
            Kind.COUNTER,
            "rows",
            List.of("table"),
            "Rows that Cassandra has acknowledged, deletions included, by `keyspace.table`."),
    /** Requests to Cassandra. */
    WRITES(
            "cassandra.kafka.sink.writes",
            Kind.TIMER,
            "seconds",
            List.of("table"),
            "Requests to Cassandra that succeeded, a batch being one, and how long each took."),
    /** Retries. */
    RETRIES(
            "cassandra.kafka.sink.retries",
            Kind.COUNTER,
            "requests",
            List.of("table"),
            "Requests to Cassandra that failed and were tried again."),
    /** From the producer to Cassandra. */
    END_TO_END(
            "cassandra.kafka.sink.end.to.end",
            Kind.TIMER,
            "seconds",
            List.of("topic"),
            "Time from the timestamp of a record until it was durable in Cassandra, of one record per partition and commit."),
    /** Commits. */
    COMMITS(
            "cassandra.kafka.sink.commits",
            Kind.COUNTER,
            "commits",
            List.of(),
            "Commits of offsets that Kafka has acknowledged.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    SinkMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
