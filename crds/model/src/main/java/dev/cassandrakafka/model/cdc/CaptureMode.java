package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the agent does with what it finds. */
public enum CaptureMode {
    /** Publishes, and deletes what is published. */
    @JsonProperty("Publish")
    PUBLISH,
    /** Deletes unread segments, so that a node without a consumer can go on writing. */
    @JsonProperty("Drop")
    DROP
}
