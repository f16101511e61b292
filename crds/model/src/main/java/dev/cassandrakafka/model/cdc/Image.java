package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of a row an event shows. */
public enum Image {
    /** What changed, and nothing else. */
    @JsonProperty("Changes")
    CHANGES,
    /** The row as Cassandra has it when the event is made; not offered yet. */
    @JsonProperty("ReadBack")
    READ_BACK,
    /** The row before and after, from the state of the merge. */
    @JsonProperty("Materialised")
    MATERIALISED
}
