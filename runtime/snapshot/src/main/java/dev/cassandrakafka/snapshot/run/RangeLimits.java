package dev.cassandrakafka.snapshot.run;

/**
 * How a range is read.
 *
 * @param pageRows rows of a page
 * @param recordBytes size at which a raw record of several rows ends
 * @param rowBytes size above which a row is put into several raw records
 */
public record RangeLimits(int pageRows, int recordBytes, int rowBytes) {
    private static final int RECORD_BYTES = 128 * 1024;

    /** With records of several rows that compress well and are read quickly. */
    public static RangeLimits of(int pageRows, int maxRecordBytes) {
        return new RangeLimits(pageRows, Math.min(RECORD_BYTES, maxRecordBytes), maxRecordBytes);
    }
}
