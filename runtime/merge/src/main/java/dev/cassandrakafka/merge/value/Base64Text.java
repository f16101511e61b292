package dev.cassandrakafka.merge.value;

import java.nio.charset.StandardCharsets;

/** Base64 from a slice into a slice, which the JDK's encoder does not offer. */
final class Base64Text {
    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    private Base64Text() {}

    /** Writes bytes of {@code source} from {@code from} to {@code end} and returns where the text ends. */
    static int write(byte[] source, int from, int end, byte[] target, int start) {
        int at = start;
        int i = from;
        for (; i + 2 < end; i += 3) {
            int bits = (source[i] & 0xFF) << 16 | (source[i + 1] & 0xFF) << 8 | (source[i + 2] & 0xFF);
            target[at++] = ALPHABET[bits >> 18];
            target[at++] = ALPHABET[(bits >> 12) & 0x3F];
            target[at++] = ALPHABET[(bits >> 6) & 0x3F];
            target[at++] = ALPHABET[bits & 0x3F];
        }
        if (i == end) {
            return at;
        }
        boolean two = i + 1 < end;
        int bits = (source[i] & 0xFF) << 16 | (two ? (source[i + 1] & 0xFF) << 8 : 0);
        target[at++] = ALPHABET[bits >> 18];
        target[at++] = ALPHABET[(bits >> 12) & 0x3F];
        target[at++] = two ? ALPHABET[(bits >> 6) & 0x3F] : (byte) '=';
        target[at++] = '=';
        return at;
    }
}
