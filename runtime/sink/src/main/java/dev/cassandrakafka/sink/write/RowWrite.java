package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.sink.read.Row;
import dev.cassandrakafka.sink.track.PendingRecord;

/**
 * One row on its way, for one attempt of its record.
 *
 * @param row the row
 * @param record the record that it was read from
 * @param attempt the attempt of the record that it belongs to
 */
public record RowWrite(Row row, PendingRecord record, int attempt) {
    /** A row of the present attempt of its record. */
    public static RowWrite of(Row row, PendingRecord record) {
        return new RowWrite(row, record, record.attempt());
    }

    /** Whether the record was read again, dead-lettered or lost to another member in the meantime. */
    public boolean isVoid() {
        return attempt != record.attempt() || record.partition().revoked();
    }
}
