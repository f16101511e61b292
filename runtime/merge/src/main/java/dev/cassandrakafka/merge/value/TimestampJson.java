package dev.cassandrakafka.merge.value;

/** timestamp: a time in ISO 8601, in UTC with milliseconds. */
final class TimestampJson extends ScalarJson {
    TimestampJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(Long.BYTES, length);
        Iso.millis(Bytes.i64(bytes, offset), out);
    }
}
