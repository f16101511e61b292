package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who turns `cdc` on at a table. */
public enum TableOptions {
    /** The runtime alters tables that lack it. */
    @JsonProperty("Manage")
    MANAGE,
    /** The runtime reports tables that lack it and alters nothing. */
    @JsonProperty("Verify")
    VERIFY
}
