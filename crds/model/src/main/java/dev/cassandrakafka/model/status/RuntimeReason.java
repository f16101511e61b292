package dev.cassandrakafka.model.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a runtime is in its state: the closed set that `/status`, conditions and documentation share. */
public enum RuntimeReason {
    /** The process has started and has not yet reached its servers. */
    @JsonProperty("Starting")
    STARTING,
    /** Records are moving, or there are none to move. */
    @JsonProperty("Running")
    RUNNING,
    /** Kafka cannot be reached; it is tried again for ever. */
    @JsonProperty("KafkaUnavailable")
    KAFKA_UNAVAILABLE,
    /** Cassandra cannot be reached or cannot meet the consistency level; it is tried again for ever. */
    @JsonProperty("CassandraUnavailable")
    CASSANDRA_UNAVAILABLE,
    /** A server refused the credentials or the permissions; it is tried again for ever. */
    @JsonProperty("AuthenticationFailed")
    AUTHENTICATION_FAILED,
    /** The pipeline file or what it names (table, column, type) does not fit; it is tried again for ever. */
    @JsonProperty("InvalidConfiguration")
    INVALID_CONFIGURATION,
    /** A topic of the pipeline does not exist; it is tried again for ever. */
    @JsonProperty("TopicNotFound")
    TOPIC_NOT_FOUND,
    /** At least one partition stands still at a bad record. */
    @JsonProperty("BadRecord")
    BAD_RECORD,
    /** The process drains what is in flight and ends. */
    @JsonProperty("Stopping")
    STOPPING
}
