package dev.cassandrakafka.operator.identity;

/** The kinds of resources that the operator makes pipelines of. */
public enum ResourceKind {
    /** Topics into tables. */
    SINK("CassandraSink", "cassandra-kafka.dev/sink", "cassandra-sink");

    private final String kind;
    private final String label;
    private final String application;

    ResourceKind(String kind, String label, String application) {
        this.kind = kind;
        this.label = label;
        this.application = application;
    }

    /** The kind as Kubernetes spells it. */
    public String kind() {
        return kind;
    }

    /** The key of our own label that names the resource on each of its objects. */
    public String label() {
        return label;
    }

    /** The value of {@link Label#NAME} on each of its objects. */
    public String application() {
        return application;
    }
}
