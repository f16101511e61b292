package dev.cassandrakafka.merge.value;

/** tinyint, smallint, int, bigint and counters, and times where they are shown as numbers: as a number. */
final class IntegerJson extends ScalarJson {
    private final int size;

    IntegerJson(int size) {
        super(false);
        this.size = size;
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(size, length);
        out.number(
                switch (size) {
                    case Integer.BYTES -> Bytes.i32(bytes, offset);
                    case Long.BYTES -> Bytes.i64(bytes, offset);
                    default -> Bytes.signed(bytes, offset, size);
                });
    }
}
