package dev.cassandrakafka.runtime.metrics;

import dev.cassandrakafka.runtime.metrics.Metric.Kind;
import java.util.List;

/** The metrics of the role {@code merge}. */
public enum MergeMetric implements Metric {
    /** Records read. */
    RECORDS(
            "cassandra.kafka.merge.records",
            Kind.COUNTER,
            "records",
            List.of("table"),
            "Raw records taken from the raw topic, by `keyspace.table`."),
    /** Events sent. */
    EVENTS(
            "cassandra.kafka.merge.events",
            Kind.COUNTER,
            "events",
            List.of("table"),
            "Events written to change topics."),
    /** Copies. */
    DROPPED(
            "cassandra.kafka.merge.dropped",
            Kind.COUNTER,
            "records",
            List.of("table", "reason"),
            "Raw records, or parts of them, that brought nothing new, by reason."),
    /** Not merged. */
    DEAD_LETTERS(
            "cassandra.kafka.merge.dead.letters",
            Kind.COUNTER,
            "records",
            List.of(),
            "Raw records that could not be merged and went to `merge.badRecord.topic`."),
    /** Forgotten. */
    EVICTED(
            "cassandra.kafka.merge.evicted",
            Kind.COUNTER,
            "keys",
            List.of("table"),
            "Partition keys whose state was given up after `retention`."),
    /** Partitions of this process. */
    PARTITIONS(
            "cassandra.kafka.merge.partitions",
            Kind.GAUGE,
            "partitions",
            List.of(),
            "Partitions of the raw topic that this process works on."),
    /** Partitions being restored. */
    RESTORING(
            "cassandra.kafka.merge.partitions.restoring",
            Kind.GAUGE,
            "partitions",
            List.of(),
            "Partitions whose state is being built again from Kafka."),
    /** Lag. */
    LAG(
            "cassandra.kafka.merge.lag",
            Kind.GAUGE,
            "records",
            List.of(),
            "Raw records of those partitions that are not yet merged; NaN while unknown."),
    /** State. */
    STATE_BYTES(
            "cassandra.kafka.merge.state",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that the state takes on disk, as RocksDB estimates them."),
    /** From the log to the event. */
    DELAY(
            "cassandra.kafka.merge.delay",
            Kind.TIMER,
            "seconds",
            List.of(),
            "Time from when a change was seen to be durable on a node until its event was made.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts, whose list is a copy
    private final Spec spec;

    MergeMetric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        spec = new Spec(meter, kind, unit, labels, sentence);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
