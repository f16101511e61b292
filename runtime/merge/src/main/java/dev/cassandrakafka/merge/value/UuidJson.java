package dev.cassandrakafka.merge.value;

/** uuid and timeuuid: a string of 36 characters in lower case. */
final class UuidJson extends ScalarJson {
    UuidJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(16, length);
        out.hex(bytes, offset, 4).raw('-').hex(bytes, offset + 4, 2).raw('-').hex(bytes, offset + 6, 2);
        out.raw('-').hex(bytes, offset + 8, 2).raw('-').hex(bytes, offset + 10, 6);
    }
}
