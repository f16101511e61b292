package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The consistency level of reads, as Cassandra names them. */
public enum ReadConsistency {
    /** ONE. */
    @JsonProperty("One")
    ONE,
    /** TWO. */
    @JsonProperty("Two")
    TWO,
    /** THREE. */
    @JsonProperty("Three")
    THREE,
    /** QUORUM. */
    @JsonProperty("Quorum")
    QUORUM,
    /** ALL. */
    @JsonProperty("All")
    ALL,
    /** LOCAL_QUORUM. */
    @JsonProperty("LocalQuorum")
    LOCAL_QUORUM,
    /** EACH_QUORUM. */
    @JsonProperty("EachQuorum")
    EACH_QUORUM,
    /** LOCAL_ONE. */
    @JsonProperty("LocalOne")
    LOCAL_ONE
}
