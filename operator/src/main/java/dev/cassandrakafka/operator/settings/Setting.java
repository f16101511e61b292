package dev.cassandrakafka.operator.settings;

/** The settings of the operator, each one an environment variable. */
public enum Setting {
    /** Image. */
    SINK_IMAGE(
            "ghcr.io/cassandra-kafka/cassandra-kafka-sink:<version of the operator>",
            "Image of the sink, where `spec.template.image` names none."),
    /** Namespaces. */
    WATCH_NAMESPACES("", "Namespaces that are watched, with commas between them. Empty: all."),
    /** Pod. */
    POD_NAMESPACE("default", "Namespace of the operator itself, where its lease is."),
    /** Pod. */
    POD_NAME("the host name", "Identity of this replica in the lease."),
    /** Leader election. */
    LEADER_ELECTION("false", "`true`: of several replicas of the operator one works and the others stand by."),
    /** Port. */
    HTTP_PORT("8080", "Port of `/livez`, `/readyz` and `/metrics`; 0 for any free one."),
    /** Observation. */
    OBSERVE_INTERVAL_SECONDS("15", "How often the pods of a sink are asked for their status, in seconds."),
    /** Threads. */
    RECONCILE_THREADS("10", "How many resources are worked on at a time."),
    /** Client. */
    CLIENT_MAX_REQUESTS("64", "How many requests to the API server may be under way at a time."),
    /** Start. */
    CACHE_SYNC_SECONDS(
            "120", "How long the first listing of all watched objects may take, in seconds; then the start fails."),
    /** Stop. */
    TERMINATION_SECONDS("15", "How long work that is under way may take when the operator is stopped, in seconds."),
    /** Log. */
    LOG_FORMAT("text", "`text` for people, `json` for machines: one object for each line."),
    /** Log. */
    LOG_LEVEL("INFO", "Level of the operator's own log: `ERROR`, `WARN`, `INFO` or `DEBUG`.");

    private final String defaultText;
    private final String description;

    Setting(String defaultText, String description) {
        this.defaultText = defaultText;
        this.description = description;
    }

    /** The default, or in words where it comes from. */
    public String defaultText() {
        return defaultText;
    }

    /** What the setting does. */
    public String description() {
        return description;
    }
}
