package dev.cassandrakafka.model.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a runtime is in its state: the closed set that `/status`, conditions and documentation share. */
public enum RuntimeReason {
    /** The process has started and has not yet reached its servers. */
    @JsonProperty("Starting")
    STARTING("The process has started and has not yet reached its servers."),
    /** Records are moving, or there are none to move. */
    @JsonProperty("Running")
    RUNNING("Records are moving, or there are none to move."),
    /** Kafka cannot be reached; it is tried again for ever. */
    @JsonProperty("KafkaUnavailable")
    KAFKA_UNAVAILABLE("Kafka cannot be reached; it is tried again for ever."),
    /** Cassandra cannot be reached or cannot meet the consistency level; it is tried again for ever. */
    @JsonProperty("CassandraUnavailable")
    CASSANDRA_UNAVAILABLE(
            "Cassandra cannot be reached or cannot meet the consistency level; it is tried again for ever."),
    /** The schema registry cannot be reached or fails; it is tried again for ever. */
    @JsonProperty("RegistryUnavailable")
    REGISTRY_UNAVAILABLE("The schema registry cannot be reached or fails; it is tried again for ever."),
    /** A server refuses us or cannot prove who it is (user, permission, TLS); it is tried again for ever. */
    @JsonProperty("AuthenticationFailed")
    AUTHENTICATION_FAILED(
            "A server refuses us or cannot prove who it is (user, permission, TLS); it is tried again for ever."),
    /** The pipeline file or what it names (table, column, type) does not fit; it is tried again for ever. */
    @JsonProperty("InvalidConfiguration")
    INVALID_CONFIGURATION(
            "The pipeline file or what it names (table, column, type) does not fit; it is tried again for ever."),
    /** A topic of the pipeline does not exist; it is tried again for ever. */
    @JsonProperty("TopicNotFound")
    TOPIC_NOT_FOUND("A topic of the pipeline does not exist; it is tried again for ever."),
    /** At least one partition stands still at a bad record. */
    @JsonProperty("BadRecord")
    BAD_RECORD("At least one partition stands still at a bad record."),
    /** A node or a table is not set up for change capture; `control.findings` say which and what to do. */
    @JsonProperty("PreflightFailed")
    PREFLIGHT_FAILED(
            "A node or a table is not set up for change capture; `control.findings` say which and what to do."),
    /** A topic of the pipeline exists with other settings than the pipeline asks for; it is left as it is. */
    @JsonProperty("TopicMismatch")
    TOPIC_MISMATCH(
            "A topic of the pipeline exists with other settings than the pipeline asks for; it is left as it is."),
    /** `cdc_raw` of a node is filling up; when it is full the node refuses writes to captured tables. */
    @JsonProperty("SpaceAtRisk")
    SPACE_AT_RISK("`cdc_raw` of a node is filling up; when it is full the node refuses writes to captured tables."),
    /** A segment holds a table, column or type that no schema knows; it is read again until one does. */
    @JsonProperty("SchemaUnresolved")
    SCHEMA_UNRESOLVED("A segment holds a table, column or type that no schema knows; it is read again until one does."),
    /** A segment has gone before it was published, or a TRUNCATE was told too late, so that changes may be missing. */
    @JsonProperty("DataLossSuspected")
    DATA_LOSS_SUSPECTED(
            "A segment has gone before it was published, or a TRUNCATE was told too late, so that changes may be missing."),
    /** A damaged segment is set aside; what it holds is not published. */
    @JsonProperty("SegmentQuarantined")
    SEGMENT_QUARANTINED("A damaged segment is set aside; what it holds is not published."),
    /** A segment cannot be read, for want of its key, of a permission or of a sound disk; it is tried again for ever. */
    @JsonProperty("SegmentUnreadable")
    SEGMENT_UNREADABLE(
            "A segment cannot be read, for want of its key, of a permission or of a sound disk; it is tried again for ever."),
    /** A row is larger than a record may be and its segment stands still. */
    @JsonProperty("RecordTooLarge")
    RECORD_TOO_LARGE("A row is larger than a record may be and its segment stands still."),
    /** A replica has published nothing for a while, so that it is not known up to when events are complete. */
    @JsonProperty("ReplicaUncovered")
    REPLICA_UNCOVERED(
            "A replica has published nothing for a while, so that it is not known up to when events are complete."),
    /** State is being built again from Kafka; records wait. */
    @JsonProperty("Restoring")
    RESTORING("State is being built again from Kafka; records wait."),
    /** There is no pipeline for this process: nothing is read, nothing is deleted. */
    @JsonProperty("Idle")
    IDLE("There is no pipeline for this process: nothing is read, nothing is deleted."),
    /** Unread segments are deleted, since the pipeline says so. */
    @JsonProperty("Dropping")
    DROPPING("Unread segments are deleted, since the pipeline says so."),
    /** The process drains what is in flight and ends. */
    @JsonProperty("Stopping")
    STOPPING("The process drains what is in flight and ends.");

    private final String sentence;

    RuntimeReason(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, for the documentation. */
    public String sentence() {
        return sentence;
    }
}
