package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which of two records of one key wins. */
public enum WriteOrder {
    /** The one with the later offset, whatever their times are. */
    @JsonProperty("Offset")
    OFFSET,
    /** The one with the later record time; of two with the same time, the larger value of each cell. */
    @JsonProperty("RecordTime")
    RECORD_TIME
}
