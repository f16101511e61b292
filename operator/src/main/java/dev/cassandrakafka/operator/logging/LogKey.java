package dev.cassandrakafka.operator.logging;

/** The keys of structured log messages. */
public final class LogKey {
    /** Namespace of an object. */
    public static final String NAMESPACE = "namespace";

    /** Kind of an object. */
    public static final String KIND = "kind";

    /** Name of an object. */
    public static final String NAME = "name";

    /** Generation of a spec. */
    public static final String GENERATION = "generation";

    /** Reason of a condition or event. */
    public static final String REASON = "reason";

    /** Message of a condition or error. */
    public static final String MESSAGE = "message";

    /** Version of the operator. */
    public static final String VERSION = "version";

    /** Namespaces that are watched. */
    public static final String NAMESPACES = "namespaces";

    /** A number of seconds. */
    public static final String SECONDS = "seconds";

    /** Port that is listened on. */
    public static final String PORT = "port";

    /** Identity of a replica of the operator. */
    public static final String IDENTITY = "identity";

    private LogKey() {}
}
