package dev.cassandrakafka.operator.event;

import dev.cassandrakafka.operator.report.ConditionReason;

/** The reasons of the Events that the operator writes: a closed set. */
public enum EventReason {
    /** It works. */
    READY("Ready", true, "The sink has become ready: records move, or there are none to move."),
    /** Wanted. */
    STOPPED("Stopped", true, "No pods are wanted and none are left."),
    /** On its way. */
    PROGRESSING("Progressing", true, "Pods are being started, replaced or stopped."),
    /** Trouble. */
    NOT_READY("NotReady", false, "The data path is in trouble that may pass; the message has its own reason."),
    /** Trouble. */
    BAD_RECORD("BadRecord", false, "A partition stands still at a bad record."),
    /** Trouble. */
    INVALID_SPEC("InvalidSpec", false, "The spec cannot be acted on; what ran before goes on."),
    /** Trouble. */
    REFERENCE_NOT_FOUND(
            "ReferenceNotFound", false, "Something that the spec names is missing; what ran before goes on."),
    /** Trouble. */
    NAME_CONFLICT("NameConflict", false, "An object of the name that the operator needs belongs to somebody else."),
    /** Trouble. */
    APPLY_FAILED("ApplyFailed", false, "The API server refuses what the operator writes."),
    /** Trouble. */
    PROGRESS_DEADLINE_EXCEEDED("ProgressDeadlineExceeded", false, "Pods of the new spec did not become ready in time.");

    private final String reason;
    private final boolean normal;
    private final String description;

    EventReason(String reason, boolean normal, String description) {
        this.reason = reason;
        this.normal = normal;
        this.description = description;
    }

    /** The reason as it stands in the Event. */
    public String reason() {
        return reason;
    }

    /** {@code Normal} or {@code Warning}. */
    public String type() {
        return normal ? "Normal" : "Warning";
    }

    /** When such an Event is written. */
    public String description() {
        return description;
    }

    static EventReason of(ConditionReason ready) {
        return switch (ready) {
            case RUNNING, UP_TO_DATE, VALID, RESOLVED, MINIMUM_REPLICAS_AVAILABLE -> READY;
            case STOPPED, SCALED_TO_ZERO -> STOPPED;
            case STOPPING, ROLLING_OUT, STARTING, NO_DEPLOYMENT -> PROGRESSING;
            case INVALID_SPEC -> INVALID_SPEC;
            case SECRET_NOT_FOUND,
                    SECRET_KEY_NOT_FOUND,
                    CONFIG_MAP_NOT_FOUND,
                    CONFIG_MAP_KEY_NOT_FOUND,
                    SERVICE_ACCOUNT_NOT_FOUND -> REFERENCE_NOT_FOUND;
            case NAME_CONFLICT -> NAME_CONFLICT;
            case APPLY_FAILED -> APPLY_FAILED;
            case PROGRESS_DEADLINE_EXCEEDED -> PROGRESS_DEADLINE_EXCEEDED;
            case BAD_RECORD -> BAD_RECORD;
            case PODS_UNAVAILABLE,
                    MINIMUM_REPLICAS_UNAVAILABLE,
                    STATUS_UNAVAILABLE,
                    KAFKA_UNAVAILABLE,
                    CASSANDRA_UNAVAILABLE,
                    AUTHENTICATION_FAILED,
                    INVALID_CONFIGURATION,
                    TOPIC_NOT_FOUND -> NOT_READY;
        };
    }
}
