package dev.cassandrakafka.merge.value;

/** boolean: true or false. */
final class BooleanJson extends ScalarJson {
    BooleanJson() {
        super(false);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(1, length);
        out.ascii(bytes[offset] == 0 ? "false" : "true");
    }
}
