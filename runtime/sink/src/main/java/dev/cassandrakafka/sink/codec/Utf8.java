package dev.cassandrakafka.sink.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without replacement characters: what is no text is rejected, since Cassandra would refuse it or it would change in silence. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Decodes bytes.
     *
     * @throws RejectedValue if they are not UTF-8
     */
    public static String decode(byte[] bytes) throws RejectedValue {
        return isAscii(bytes) ? new String(bytes, StandardCharsets.ISO_8859_1) : decodeStrictly(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static String decodeStrictly(byte[] bytes) throws RejectedValue {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RejectedValue.wrongType("bytes that are not UTF-8");
        }
    }

    /** Writes chars from {@code i} to {@code end} and gives the position after them; there is room for three bytes for each. */
    static int encode(char[] chars, int from, int end, byte[] target, int start) throws RejectedValue {
        int at = start;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                at = pair(chars, i++, end, target, at);
            } else {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }

    private static int pair(char[] chars, int i, int end, byte[] target, int start) throws RejectedValue {
        if (i + 1 == end || !Character.isSurrogatePair(chars[i], chars[i + 1])) {
            throw RejectedValue.wrongType("text with half of a surrogate pair, which is no Unicode");
        }
        int point = Character.toCodePoint(chars[i], chars[i + 1]);
        int at = start;
        target[at++] = (byte) (0xF0 | (point >> 18));
        target[at++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        target[at++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        target[at++] = (byte) (0x80 | (point & 0x3F));
        return at;
    }
}
