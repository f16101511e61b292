package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a change that several replicas publish, or that is published again. */
public enum Deduplication {
    /** Cassandra's own reconciliation per cell: only what is new goes on. */
    @JsonProperty("LastWriteWins")
    LAST_WRITE_WINS,
    /** Every distinct mutation goes on once. */
    @JsonProperty("Digest")
    DIGEST,
    /** Everything goes on, once for each replica and repetition. */
    @JsonProperty("None")
    NONE
}
