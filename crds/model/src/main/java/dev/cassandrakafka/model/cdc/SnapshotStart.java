package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a snapshot begins to read. */
public enum SnapshotStart {
    /** When every agent has published what was durable when the snapshot was asked for. */
    @JsonProperty("WhenCovered")
    WHEN_COVERED,
    /** At once, whatever the agents do. */
    @JsonProperty("AtOnce")
    AT_ONCE
}
