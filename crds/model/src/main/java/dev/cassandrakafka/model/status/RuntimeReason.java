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
