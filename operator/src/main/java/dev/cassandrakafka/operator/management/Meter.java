package dev.cassandrakafka.operator.management;

/** The meters of the operator, as Micrometer names them; Prometheus writes underscores for dots. */
public enum Meter {
    /** Counter. */
    EVENTS("cassandra.kafka.operator.events.received", "Events that may lead to a reconcile."),
    /** Counter. */
    RECONCILIATIONS("cassandra.kafka.operator.reconciliations", "Reconciles that were started."),
    /** Counter. */
    RETRIES("cassandra.kafka.operator.reconciliations.retried", "Reconciles that repeat one that has failed."),
    /** Counter. */
    FAILURES("cassandra.kafka.operator.reconciliations.failed", "Reconciles that have failed."),
    /** Gauge. */
    ACTIVE("cassandra.kafka.operator.reconciliations.active", "Reconciles that are under way."),
    /** Timer. */
    DURATION("cassandra.kafka.operator.reconciliation", "How long reconciles take."),
    /** Gauge. */
    RESOURCES("cassandra.kafka.operator.resources", "Resources that are watched."),
    /** Gauge. */
    UNHEALTHY("cassandra.kafka.operator.informers.unhealthy", "Informers that do not get what happens at the moment.");

    private final String meterName;
    private final String description;

    Meter(String meterName, String description) {
        this.meterName = meterName;
        this.description = description;
    }

    /** The name in Micrometer's spelling. */
    public String meterName() {
        return meterName;
    }

    /** What is measured. */
    public String description() {
        return description;
    }
}
