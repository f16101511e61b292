package dev.cassandrakafka.runtime.log;

/** Keys of structured log lines, spelt as in `/status` and in the spec. */
public final class LogKeys {
    /** Name of the pipeline. */
    public static final String PIPELINE = "pipeline";
    /** Role of the process. */
    public static final String ROLE = "role";
    /** A reason of {@code RuntimeReason}. */
    public static final String REASON = "reason";
    /** A sentence for people, beginning with the path of a field where there is one. */
    public static final String MESSAGE = "message";
    /** Name of a file. */
    public static final String FILE = "file";
    /** Port that is listened on. */
    public static final String PORT = "port";
    /** Version of the software. */
    public static final String VERSION = "version";
    /** Topic of a record or partition. */
    public static final String TOPIC = "topic";
    /** Number of a partition. */
    public static final String PARTITION = "partition";
    /** Several partitions, as topic-number. */
    public static final String PARTITIONS = "partitions";
    /** Offset of a record. */
    public static final String OFFSET = "offset";
    /** Consumer group. */
    public static final String GROUP = "group";
    /** Keyspace of a table. */
    public static final String KEYSPACE = "keyspace";
    /** Name of a table. */
    public static final String TABLE = "table";
    /** File of a commit-log segment. */
    public static final String SEGMENT = "segment";
    /** Key of a record. */
    public static final String KEY = "key";
    /** Name of a setting of a server. */
    public static final String OPTION = "option";
    /** Which attempt, counted from 1. */
    public static final String ATTEMPT = "attempt";
    /** How long, in milliseconds. */
    public static final String MILLIS = "millis";
    /** How many. */
    public static final String COUNT = "count";

    private LogKeys() {}
}
