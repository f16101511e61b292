package dev.cassandrakafka.merge.value;

/** blob as Kafka Connect writes it: a string of Base64. */
final class Base64Json extends ScalarJson {
    Base64Json() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.base64(bytes, offset, length);
    }
}
