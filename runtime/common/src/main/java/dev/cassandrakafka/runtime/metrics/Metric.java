package dev.cassandrakafka.runtime.metrics;

import java.util.List;

/** Every metric of every role: one list, from which the page in docs is made. */
public enum Metric {
    /** Constant 1 with who we are. */
    RUNTIME_BUILD(
            "cassandra.kafka.runtime.build",
            Kind.GAUGE,
            "",
            List.of("role", "pipeline", "version"),
            "Always 1; its labels say what the process is."),
    /** Readiness. */
    RUNTIME_READY(
            "cassandra.kafka.runtime.ready", Kind.GAUGE, "", List.of(), "1 while `/readyz` says ready, 0 otherwise."),
    /** Records done. */
    SINK_RECORDS(
            "cassandra.kafka.sink.records",
            Kind.COUNTER,
            "records",
            List.of("topic"),
            "Records done: written, deleted, sent to the dead-letter topic or skipped."),
    /** Bad records. */
    SINK_RECORDS_FAILED(
            "cassandra.kafka.sink.records.failed",
            Kind.COUNTER,
            "records",
            List.of("topic", "action"),
            "Bad records, by what was done about them (`Stop`, `DeadLetter`, `Skip`)."),
    /** Lag. */
    SINK_LAG(
            "cassandra.kafka.sink.lag",
            Kind.GAUGE,
            "records",
            List.of("topic"),
            "Records of the assigned partitions that are not yet durable in Cassandra; NaN while unknown."),
    /** Partitions of this process. */
    SINK_PARTITIONS(
            "cassandra.kafka.sink.partitions",
            Kind.GAUGE,
            "partitions",
            List.of("topic"),
            "Partitions that this process has been assigned."),
    /** Partitions at a bad record. */
    SINK_PARTITIONS_BLOCKED(
            "cassandra.kafka.sink.partitions.blocked",
            Kind.GAUGE,
            "partitions",
            List.of("topic"),
            "Assigned partitions that stand still at a bad record."),
    /** The window. */
    SINK_IN_FLIGHT_ROWS(
            "cassandra.kafka.sink.in.flight.rows",
            Kind.GAUGE,
            "rows",
            List.of(),
            "Rows that are on their way to Cassandra or wait for another try."),
    /** The window in bytes. */
    SINK_IN_FLIGHT_BYTES(
            "cassandra.kafka.sink.in.flight",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes of the records that are on their way to Cassandra or wait for another try."),
    /** Rows written or deleted. */
    SINK_ROWS(
            "cassandra.kafka.sink.rows",
            Kind.COUNTER,
            "rows",
            List.of("table"),
            "Rows that Cassandra has acknowledged, deletions included, by `keyspace.table`."),
    /** Requests to Cassandra. */
    SINK_WRITES(
            "cassandra.kafka.sink.writes",
            Kind.TIMER,
            "seconds",
            List.of("table"),
            "Requests to Cassandra that succeeded, a batch being one, and how long each took."),
    /** Retries. */
    SINK_RETRIES(
            "cassandra.kafka.sink.retries",
            Kind.COUNTER,
            "requests",
            List.of("table"),
            "Requests to Cassandra that failed and were tried again."),
    /** From the producer to Cassandra. */
    SINK_END_TO_END(
            "cassandra.kafka.sink.end.to.end",
            Kind.TIMER,
            "seconds",
            List.of("topic"),
            "Time from the timestamp of a record until it was durable in Cassandra, of one record per partition and commit."),
    /** Commits. */
    SINK_COMMITS(
            "cassandra.kafka.sink.commits",
            Kind.COUNTER,
            "commits",
            List.of(),
            "Commits of offsets that Kafka has acknowledged.");

    /** What a metric is. */
    public enum Kind {
        /** Only ever grows. */
        COUNTER,
        /** Goes up and down. */
        GAUGE,
        /** Counts and adds up durations. */
        TIMER
    }

    /** The only unit of a gauge that becomes part of its name. */
    static final String BYTES = "bytes";

    private final String meter;
    private final Kind kind;
    private final String unit;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> labels;

    private final String sentence;

    Metric(String meter, Kind kind, String unit, List<String> labels, String sentence) {
        this.meter = meter;
        this.kind = kind;
        this.unit = unit;
        this.labels = labels;
        this.sentence = sentence;
    }

    /** The name as Micrometer takes it, with dots. */
    public String meter() {
        return meter;
    }

    /** The names in the Prometheus text: one, or count, sum and largest of a timer. */
    public List<String> exposed() {
        String name = meter.replace('.', '_');
        return switch (kind) {
            case COUNTER -> List.of(name + "_total");
            case GAUGE -> List.of(unit.equals(BYTES) ? name + "_" + BYTES : name);
            case TIMER -> List.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
        };
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** What is counted or measured; empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** Names of its labels, in the order in which {@link Metrics} takes their values. */
    public List<String> labels() {
        return labels;
    }

    /** What it says, for the documentation and for {@code # HELP}. */
    public String sentence() {
        return sentence;
    }
}
