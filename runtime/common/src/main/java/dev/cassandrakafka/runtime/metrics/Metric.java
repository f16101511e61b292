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
            "Commits of offsets that Kafka has acknowledged."),
    /** Segments to read. */
    CAPTURE_SEGMENTS(
            "cassandra.kafka.capture.segments",
            Kind.GAUGE,
            "segments",
            List.of(),
            "Segments in `cdc_raw` that are not yet published to their end."),
    /** Space taken. */
    CAPTURE_PENDING_BYTES(
            "cassandra.kafka.capture.pending",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that segments take in `cdc_raw`."),
    /** Space there is. */
    CAPTURE_SPACE_BYTES(
            "cassandra.kafka.capture.space",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that `cdc_raw` may take, the node's `cdc_total_space`."),
    /** Age. */
    CAPTURE_OLDEST_UNREAD(
            "cassandra.kafka.capture.oldest.unread.seconds",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "Age of the oldest change that is not yet published; 0 when there is none."),
    /** Time left. */
    CAPTURE_TIME_TO_FULL(
            "cassandra.kafka.capture.time.to.full.seconds",
            Kind.GAUGE,
            "seconds",
            List.of(),
            "Time until `cdc_raw` is full if it goes on like this; NaN while it does not grow."),
    /** Records sent. */
    CAPTURE_RECORDS(
            "cassandra.kafka.capture.records",
            Kind.COUNTER,
            "records",
            List.of("table"),
            "Raw records that Kafka has acknowledged, by `keyspace.table`."),
    /** Bytes sent. */
    CAPTURE_BYTES(
            "cassandra.kafka.capture.published",
            Kind.COUNTER,
            "bytes",
            List.of(),
            "Bytes of keys and values of raw records that Kafka has acknowledged."),
    /** Not sent. */
    CAPTURE_SKIPPED(
            "cassandra.kafka.capture.skipped",
            Kind.COUNTER,
            "mutations",
            List.of("reason"),
            "Mutations that are not published, by reason."),
    /** Large rows. */
    CAPTURE_OVERSIZE(
            "cassandra.kafka.capture.oversize",
            Kind.COUNTER,
            "rows",
            List.of("table", "action"),
            "Rows larger than a record may be, by what was done about them (`Fail`, `TruncateFields`, `DeadLetter`)."),
    /** Segments done. */
    CAPTURE_SEGMENTS_DELETED(
            "cassandra.kafka.capture.segments.deleted",
            Kind.COUNTER,
            "segments",
            List.of("why"),
            "Segments deleted from `cdc_raw`, by why (`Published`, `Known`, `Dropped`)."),
    /** Damage. */
    CAPTURE_SEGMENTS_QUARANTINED(
            "cassandra.kafka.capture.segments.quarantined",
            Kind.COUNTER,
            "segments",
            List.of(),
            "Damaged segments that were set aside."),
    /** Learnt too late. */
    CAPTURE_TRUNCATIONS_LATE(
            "cassandra.kafka.capture.truncations.late",
            Kind.COUNTER,
            "truncations",
            List.of(),
            "TRUNCATEs that the node told only after segments written since were published and deleted."),
    /** Without their flag. */
    CAPTURE_TABLES_UNFLAGGED(
            "cassandra.kafka.capture.tables.unflagged",
            Kind.GAUGE,
            "tables",
            List.of(),
            "Tables that were captured and have lost `cdc = true` on the node."),
    /** From the log to Kafka. */
    CAPTURE_DELAY(
            "cassandra.kafka.capture.delay",
            Kind.TIMER,
            "seconds",
            List.of(),
            "Time from when a change was seen to be durable until Kafka acknowledged it."),
    /** Records read. */
    MERGE_RECORDS(
            "cassandra.kafka.merge.records",
            Kind.COUNTER,
            "records",
            List.of("table"),
            "Raw records taken from the raw topic, by `keyspace.table`."),
    /** Events sent. */
    MERGE_EVENTS(
            "cassandra.kafka.merge.events",
            Kind.COUNTER,
            "events",
            List.of("table"),
            "Events written to change topics."),
    /** Copies. */
    MERGE_DROPPED(
            "cassandra.kafka.merge.dropped",
            Kind.COUNTER,
            "records",
            List.of("table", "reason"),
            "Raw records, or parts of them, that brought nothing new, by reason."),
    /** Not merged. */
    MERGE_DEAD_LETTERS(
            "cassandra.kafka.merge.dead.letters",
            Kind.COUNTER,
            "records",
            List.of(),
            "Raw records that could not be merged and went to `merge.badRecord.topic`."),
    /** Forgotten. */
    MERGE_EVICTED(
            "cassandra.kafka.merge.evicted",
            Kind.COUNTER,
            "keys",
            List.of("table"),
            "Partition keys whose state was given up after `retention`."),
    /** Partitions of this process. */
    MERGE_PARTITIONS(
            "cassandra.kafka.merge.partitions",
            Kind.GAUGE,
            "partitions",
            List.of(),
            "Partitions of the raw topic that this process works on."),
    /** Partitions being restored. */
    MERGE_RESTORING(
            "cassandra.kafka.merge.partitions.restoring",
            Kind.GAUGE,
            "partitions",
            List.of(),
            "Partitions whose state is being built again from Kafka."),
    /** Lag. */
    MERGE_LAG(
            "cassandra.kafka.merge.lag",
            Kind.GAUGE,
            "records",
            List.of(),
            "Raw records of those partitions that are not yet merged; NaN while unknown."),
    /** State. */
    MERGE_STATE_BYTES(
            "cassandra.kafka.merge.state",
            Kind.GAUGE,
            "bytes",
            List.of(),
            "Bytes that the state takes on disk, as RocksDB estimates them."),
    /** From the log to the event. */
    MERGE_DELAY(
            "cassandra.kafka.merge.delay",
            Kind.TIMER,
            "seconds",
            List.of(),
            "Time from when a change was seen to be durable on a node until its event was made."),
    /** Rows read. */
    SNAPSHOT_ROWS(
            "cassandra.kafka.snapshot.rows",
            Kind.COUNTER,
            "rows",
            List.of("table"),
            "Rows read from tables and sent to the raw topic."),
    /** Work. */
    SNAPSHOT_RANGES(
            "cassandra.kafka.snapshot.ranges",
            Kind.GAUGE,
            "ranges",
            List.of("table"),
            "Token ranges that the snapshot is made of."),
    /** Work done. */
    SNAPSHOT_RANGES_DONE(
            "cassandra.kafka.snapshot.ranges.done",
            Kind.GAUGE,
            "ranges",
            List.of("table"),
            "Token ranges whose rows are all in the raw topic."),
    /** Retries. */
    SNAPSHOT_RETRIES(
            "cassandra.kafka.snapshot.retries",
            Kind.COUNTER,
            "requests",
            List.of("table"),
            "Reads that failed and were tried again."),
    /** Findings. */
    CONTROL_FINDINGS(
            "cassandra.kafka.control.findings",
            Kind.GAUGE,
            "findings",
            List.of("severity"),
            "What preflight finds wrong with nodes, tables and topics (`Error`, `Warning`)."),
    /** Coverage. */
    CONTROL_COMPLETE_UNTIL(
            "cassandra.kafka.control.complete.until.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, up to which every replica of every token range has published; NaN while unknown."),
    /** Coverage by a quorum. */
    CONTROL_COMPLETE_UNTIL_QUORUM(
            "cassandra.kafka.control.complete.until.quorum.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, up to which a quorum of the replicas of every token range has published; NaN while unknown."),
    /** Losses. */
    CONTROL_LOSSY_SINCE(
            "cassandra.kafka.control.lossy.since.seconds",
            Kind.GAUGE,
            "seconds",
            List.of("table"),
            "Time, in seconds since 1970, since which events may be missing, since a node has lost part of its log; NaN when none are."),
    /** Hosts. */
    CONTROL_HOSTS_UNCOVERED(
            "cassandra.kafka.control.hosts.uncovered",
            Kind.GAUGE,
            "hosts",
            List.of(),
            "Nodes of the capture data centre that have published nothing for a while.");

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
