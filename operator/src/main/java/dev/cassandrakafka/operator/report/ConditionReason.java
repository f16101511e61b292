package dev.cassandrakafka.operator.report;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.operator.reference.Reference;
import java.util.Arrays;
import java.util.Optional;

/** Why a condition is what it is: a closed set. */
public enum ConditionReason {
    /** Ready. */
    RUNNING("Running", "Records move, or there are none to move."),
    /** Ready. */
    STOPPED("Stopped", "`spec.state` is `Stopped` and no pods are left."),
    /** Ready. */
    SCALED_TO_ZERO("ScaledToZero", "`spec.replicas` is 0 and no pods are left."),
    /** On its way. */
    STOPPING("Stopping", "The last pods drain what is in flight and end."),
    /** On its way. */
    ROLLING_OUT("RollingOut", "Pods of the new spec are being started."),
    /** On its way. */
    STARTING("Starting", "A pod has started and has not yet reached its servers."),
    /** Nothing to do. */
    UP_TO_DATE("UpToDate", "Everything is as the spec says."),
    /** The spec. */
    VALID("Valid", "The spec can be acted on."),
    /** The spec; a human has to act. */
    INVALID_SPEC("InvalidSpec", "The spec cannot be acted on; what ran before goes on."),
    /** References. */
    RESOLVED("Resolved", "Everything that the spec names exists."),
    /** References. */
    SECRET_NOT_FOUND("SecretNotFound", "A Secret that the spec names does not exist; what ran before goes on."),
    /** References. */
    SECRET_KEY_NOT_FOUND("SecretKeyNotFound", "A Secret lacks a key that the spec names; what ran before goes on."),
    /** References. */
    CONFIG_MAP_NOT_FOUND(
            "ConfigMapNotFound", "A ConfigMap that the spec names does not exist; what ran before goes on."),
    /** References. */
    CONFIG_MAP_KEY_NOT_FOUND(
            "ConfigMapKeyNotFound", "A ConfigMap lacks a key that the spec names; what ran before goes on."),
    /** References. */
    SERVICE_ACCOUNT_NOT_FOUND(
            "ServiceAccountNotFound",
            "The ServiceAccount that the spec names does not exist; what ran before goes on."),
    /** Objects; a human has to act. */
    NAME_CONFLICT("NameConflict", "An object of the name that the operator needs belongs to somebody else."),
    /** Objects. */
    APPLY_FAILED("ApplyFailed", "The API server refuses what the operator writes; it is tried again."),
    /** Pods. */
    MINIMUM_REPLICAS_AVAILABLE("MinimumReplicasAvailable", "Enough pods are ready."),
    /** Pods. */
    MINIMUM_REPLICAS_UNAVAILABLE("MinimumReplicasUnavailable", "Not enough pods are ready."),
    /** Pods. */
    NO_DEPLOYMENT("NoDeployment", "There is no Deployment yet."),
    /** Pods. */
    PODS_UNAVAILABLE("PodsUnavailable", "Pods that were ready are not ready any more."),
    /** Pods; a human has to act. */
    PROGRESS_DEADLINE_EXCEEDED("ProgressDeadlineExceeded", "Pods of the new spec did not become ready in ten minutes."),
    /** Data path. */
    STATUS_UNAVAILABLE("StatusUnavailable", "No pod answers at `/status`, so that nothing is known of the data."),
    /** Data path. */
    KAFKA_UNAVAILABLE("KafkaUnavailable", "Kafka cannot be reached; it is tried again for ever."),
    /** Data path. */
    CASSANDRA_UNAVAILABLE(
            "CassandraUnavailable",
            "Cassandra cannot be reached or cannot meet the consistency level; it is tried again for ever."),
    /** Data path. */
    AUTHENTICATION_FAILED(
            "AuthenticationFailed", "A server refused the credentials or the permissions; it is tried again for ever."),
    /** Data path. */
    INVALID_CONFIGURATION(
            "InvalidConfiguration",
            "What the spec says does not fit what is there (table, column, type); it is tried again for ever."),
    /** Data path. */
    TOPIC_NOT_FOUND("TopicNotFound", "A topic of the spec does not exist; it is tried again for ever."),
    /** Data path; a human has to act. */
    BAD_RECORD("BadRecord", "At least one partition stands still at a bad record; the others go on.");

    private final String reason;
    private final String description;

    ConditionReason(String reason, String description) {
        this.reason = reason;
        this.description = description;
    }

    /** The reason as it stands in the status. */
    public String reason() {
        return reason;
    }

    /** What it means. */
    public String description() {
        return description;
    }

    /** Whether nothing will change without a human. */
    public boolean needsHuman() {
        return this == INVALID_SPEC
                || this == NAME_CONFLICT
                || this == PROGRESS_DEADLINE_EXCEEDED
                || this == BAD_RECORD;
    }

    /** The reason of that text, as it stands in a status. */
    public static Optional<ConditionReason> of(String text) {
        return Arrays.stream(values())
                .filter(value -> value.reason.equals(text))
                .findFirst();
    }

    static ConditionReason of(RuntimeReason reason) {
        return switch (reason) {
            case STARTING -> STARTING;
            case RUNNING -> RUNNING;
            case KAFKA_UNAVAILABLE -> KAFKA_UNAVAILABLE;
            case CASSANDRA_UNAVAILABLE -> CASSANDRA_UNAVAILABLE;
            case AUTHENTICATION_FAILED -> AUTHENTICATION_FAILED;
            case INVALID_CONFIGURATION -> INVALID_CONFIGURATION;
            case TOPIC_NOT_FOUND -> TOPIC_NOT_FOUND;
            case BAD_RECORD -> BAD_RECORD;
            case STOPPING -> STOPPING;
            // Of change capture: no sink says them.
            case REGISTRY_UNAVAILABLE,
                    PREFLIGHT_FAILED,
                    TOPIC_MISMATCH,
                    SPACE_AT_RISK,
                    SCHEMA_UNRESOLVED,
                    DATA_LOSS_SUSPECTED,
                    SEGMENT_QUARANTINED,
                    SEGMENT_UNREADABLE,
                    RECORD_TOO_LARGE,
                    REPLICA_UNCOVERED,
                    RESTORING,
                    IDLE,
                    DROPPING -> STATUS_UNAVAILABLE;
        };
    }

    static ConditionReason of(Reference.Missing missing) {
        return switch (missing.named().kind()) {
            case SECRET -> missing.objectExists() ? SECRET_KEY_NOT_FOUND : SECRET_NOT_FOUND;
            case CONFIG_MAP -> missing.objectExists() ? CONFIG_MAP_KEY_NOT_FOUND : CONFIG_MAP_NOT_FOUND;
            case SERVICE_ACCOUNT -> SERVICE_ACCOUNT_NOT_FOUND;
        };
    }
}
