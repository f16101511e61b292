package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the bytes of an event are made. */
public enum ValueFormat {
    /** JSON without a registry. */
    @JsonProperty("Json")
    JSON,
    /** Avro with a schema registry. */
    @JsonProperty("Avro")
    AVRO
}
