package dev.cassandrakafka.sink.deadletter;

import dev.cassandrakafka.sink.track.PendingRecord;

/**
 * A record that cannot be written, and why.
 *
 * @param record the record
 * @param reason the class of the trouble, in words of the documentation
 * @param message one sentence, beginning with the path of the field or with the name of the table; none of the payload
 * @param exception name of the class that stands for the trouble
 */
public record BadPending(PendingRecord record, String reason, String message, String exception) {
    /** The reason of rows that Cassandra refuses for what is in them. */
    public static final String REFUSED = "Refused";
}
