package dev.cassandrakafka.kinds.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a pipeline is wanted to run. */
public enum SinkState {
    /** Pods run. */
    @JsonProperty("Running")
    RUNNING,
    /** No pods run; everything else stays, committed offsets too. */
    @JsonProperty("Stopped")
    STOPPED
}
