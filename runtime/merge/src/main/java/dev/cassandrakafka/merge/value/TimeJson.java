package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** time: a time of day in ISO 8601 with nine digits of the second. */
final class TimeJson extends ScalarJson {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

    TimeJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(Long.BYTES, length);
        long nanos = Bytes.i64(bytes, offset);
        if (nanos < 0 || nanos >= NANOS_PER_DAY) {
            throw new MalformedRecordException("a time of day of " + nanos + " ns");
        }
        Iso.timeOfDay((int) (nanos / NANOS_PER_SECOND), out);
        out.raw('.').digits(nanos % NANOS_PER_SECOND, 9);
    }
}
