package dev.cassandrakafka.merge.value;

/** blob, and types that nothing is known of: a string of Base64. */
final class BlobJson extends ScalarJson {
    BlobJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.base64(bytes, offset, length);
    }
}
