package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the tables are read as a whole. */
public enum SnapshotMode {
    /** Once, when capture begins. */
    @JsonProperty("Initial")
    INITIAL,
    /** Never. */
    @JsonProperty("Never")
    NEVER,
    /** Each time `requestId` has a new value. */
    @JsonProperty("OnRequest")
    ON_REQUEST
}
