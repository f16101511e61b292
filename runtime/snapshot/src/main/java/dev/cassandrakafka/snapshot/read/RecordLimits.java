package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.model.cdc.OversizePolicy;

/**
 * How large raw records become.
 *
 * @param recordBytes size at which a record of several rows ends
 * @param rowBytes size above which a row is put into several records
 * @param oversize what becomes of one value above that
 */
public record RecordLimits(int recordBytes, int rowBytes, OversizePolicy oversize) {
    private static final int RECORD_BYTES = 128 * 1024;

    /** With records of several rows that compress well and are read quickly. */
    public static RecordLimits of(int maxRecordBytes, OversizePolicy oversize) {
        return new RecordLimits(Math.min(RECORD_BYTES, maxRecordBytes), maxRecordBytes, oversize);
    }
}
