package dev.cassandrakafka.operator.identity;

/** The labels of objects that the operator makes. */
public final class Label {
    /** Recommended label: the application. */
    public static final String NAME = "app.kubernetes.io/name";

    /** Recommended label: which one of the application. */
    public static final String INSTANCE = "app.kubernetes.io/instance";

    /** Recommended label: the role within it. */
    public static final String COMPONENT = "app.kubernetes.io/component";

    /** Recommended label: what it is a part of. */
    public static final String PART_OF = "app.kubernetes.io/part-of";

    /** Recommended label: who makes it. */
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** The value of {@link #MANAGED_BY}, also the field manager of everything that the operator writes. */
    public static final String MANAGER = "cassandra-kafka-operator";

    private Label() {}
}
