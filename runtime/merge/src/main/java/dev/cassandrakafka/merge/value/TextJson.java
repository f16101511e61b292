package dev.cassandrakafka.merge.value;

/** text, varchar and ascii: a string. */
final class TextJson extends ScalarJson {
    TextJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.text(bytes, offset, length);
    }
}
