package dev.cassandrakafka.model.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How bad a finding is. */
public enum FindingSeverity {
    /** Changes would be missed, or the pipeline cannot work. */
    @JsonProperty("Error")
    ERROR,
    /** It works, at a price that the message names. */
    @JsonProperty("Warning")
    WARNING
}
