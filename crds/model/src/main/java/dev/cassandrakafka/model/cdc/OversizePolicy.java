package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of one row that is larger than a record may be. */
public enum OversizePolicy {
    /** Its segment stands still until the bound or the policy changes. */
    @JsonProperty("Fail")
    FAIL,
    /** Its largest values are left out and named in the event. */
    @JsonProperty("TruncateFields")
    TRUNCATE_FIELDS,
    /** It goes to the dead-letter topic. */
    @JsonProperty("DeadLetter")
    DEAD_LETTER
}
