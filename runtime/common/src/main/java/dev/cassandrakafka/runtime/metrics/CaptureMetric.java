package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of the role {@code capture}. */
public enum CaptureMetric implements Metric {
    /** Segments to read. */
    SEGMENTS(
            "cassandra.kafka.capture.segments",
            Kind.GAUGE,
            "segments",
            List.of(),
            "Segments in `cdc_raw` that are not yet published to their end."),
    /** Space taken. */
    PENDING_BYTES(
            "cassandra.kafka.capture.pending",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that segments take in `cdc_raw`."),
    /** Space there is. */
    SPACE_BYTES(
            "cassandra.kafka.capture.space",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that `cdc_raw` may take, the node's `cdc_total_space`."),
    /** Age. */
    OLDEST_UNREAD(
            "cassandra.kafka.capture.oldest.unread.seconds",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "Age of the oldest change that is not yet published; 0 when there is none."),
    /** Time left. */
    TIME_TO_FULL(
            "cassandra.kafka.capture.time.to.full.seconds",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "Time until `cdc_raw` is full if it goes on like this; NaN while it does not grow."),
    /** Records sent. */
    RECORDS(
            "cassandra.kafka.capture.records",
            Kind.COUNTER,
            "records",
            List.of("table"),
            "Raw records that Kafka has acknowledged, by `keyspace.table`."),
    /** Bytes sent. */
    BYTES(
            "cassandra.kafka.capture.published",
            Kind.COUNTER,
            "bytes",
            List.of(),
            "Bytes of keys and values of raw records that Kafka has acknowledged."),
    /** Not sent. */
    SKIPPED(
            "cassandra.kafka.capture.skipped",
            Kind.COUNTER,
            "mutations",
            List.of("reason"),
            "Mutations that are not published, by reason."),
    /** Large rows. */
    OVERSIZE(
            "cassandra.kafka.capture.oversize",
            Kind.COUNTER,
            "rows",
            List.of("table", "action"),
            "Rows larger than a record may be, by what was done about them (`Fail`, `TruncateFields`, `DeadLetter`)."),
    /** Segments done. */
    SEGMENTS_DELETED(
            "cassandra.kafka.capture.segments.deleted",
            Kind.COUNTER,
            "segments",
            List.of("why"),
            "Segments deleted from `cdc_raw`, by why (`Published`, `Known`, `Dropped`)."),
    /** Damage. */
    SEGMENTS_QUARANTINED(
            "cassandra.kafka.capture.segments.quarantined",
            Kind.COUNTER,
            "segments",
            List.of(),
            "Damaged segments that were set aside."),
    /** Learnt too late. */
    TRUNCATIONS_LATE(
            "cassandra.kafka.capture.truncations.late",
            Kind.COUNTER,
            "truncations",
            List.of(),
            "TRUNCATEs that the node told only after segments written since were published and deleted."),
    /** Without their flag. */
    TABLES_UNFLAGGED(
            "cassandra.kafka.capture.tables.unflagged",
            Kind.GAUGE,
            "tables",
            List.of(),
            "Tables that were captured and have lost `cdc = true` on the node."),
    /** From the log to Kafka. */
    DELAY(
            "cassandra.kafka.capture.delay",
            Kind.TIMER,
            "seconds",
            List.of(),
            "Time from when a change was seen to be durable until Kafka acknowledged it.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    CaptureMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
