package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The shape of an event. */
public enum Envelope {
    /** What a mutation changed, with the time of each cell. */
    @JsonProperty("Change")
    CHANGE,
    /** The envelope that consumers of Debezium know. */
    @JsonProperty("Debezium")
    DEBEZIUM,
    /** The whole row as it is, null when it is gone. */
    @JsonProperty("Row")
    ROW
}
