package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a record that cannot be written whatever the servers do. */
public enum BadRecordAction {
    /** Its partition stops at this record, the others go on, and the resource is not ready. */
    @JsonProperty("Stop")
    STOP,
    /** It is sent as it is to another topic, with headers that say why; then the next one is taken. */
    @JsonProperty("DeadLetter")
    DEAD_LETTER,
    /** It is counted and passed over. */
    @JsonProperty("Skip")
    SKIP
}
