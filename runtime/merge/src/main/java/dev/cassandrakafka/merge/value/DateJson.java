package dev.cassandrakafka.merge.value;

/** date: a day in ISO 8601, or the number of days since the epoch. */
final class DateJson extends ScalarJson {
    private final boolean iso;

    DateJson(boolean iso) {
        super(iso);
        this.iso = iso;
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(Integer.BYTES, length);
        // Cassandra's epoch is the middle of the unsigned range
        long day = (Bytes.i32(bytes, offset) & 0xFFFFFFFFL) - (1L << 31);
        if (iso) {
            Iso.date(day, out);
        } else {
            out.number(day);
        }
    }
}
