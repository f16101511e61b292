package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When a record deletes its row. */
public enum DeletePolicy {
    /** When the value of the record is null, and only then. */
    @JsonProperty("Tombstone")
    TOMBSTONE,
    /** Never: a record with a null value is a bad record if a column reads its value. */
    @JsonProperty("Never")
    NEVER
}
