package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a column whose field is null. */
public enum NullPolicy {
    /** The column keeps what it holds. */
    @JsonProperty("Unset")
    UNSET,
    /** The column is set to null (a cell tombstone). */
    @JsonProperty("Null")
    NULL
}
