package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a raw record that cannot be merged whatever the servers do. */
public enum RawRecordAction {
    /** Its partition of the raw topic stands still at it, the others go on, and the merge is not ready. */
    @JsonProperty("Stop")
    STOP,
    /** It is sent as it is to another topic, with headers that say why; its partition is not covered from then on. */
    @JsonProperty("DeadLetter")
    DEAD_LETTER
}
