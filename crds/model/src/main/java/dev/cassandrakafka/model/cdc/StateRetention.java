package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long the merge knows what it has seen. */
public enum StateRetention {
    /** For ever. */
    @JsonProperty("Full")
    FULL,
    /** For a time after the last change of a partition key. */
    @JsonProperty("Window")
    WINDOW
}
