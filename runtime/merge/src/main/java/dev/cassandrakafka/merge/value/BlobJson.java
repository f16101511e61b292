package dev.cassandrakafka.merge.value;

/**
 * blob, and types that nothing is known of: a string of {@code 0x} and hexadecimal digits, as CQL writes it. Base64 would be shorter, but it
 * may begin with {@code 0x} too, and readers that take both could not tell.
 */
final class BlobJson extends ScalarJson {
    BlobJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.raw('0').raw('x').hex(bytes, offset, length);
    }
}
