package dev.cassandrakafka.merge.value;

/**
 * UTF-8 into the inside of a JSON string. The result is always valid UTF-8. Cassandra also takes a zero as C0 80 and surrogates as three
 * bytes each; these become escapes, and what is no UTF-8 at all becomes U+FFFD.
 */
final class JsonText {
    /** One byte becomes at most {@code \}{@code u0000}. */
    static final int MAX_EXPANSION = 6;

    /** What follows the backslash for a 7-bit character; 0 for none, 'u' for the long form. */
    private static final byte[] ESCAPES = new byte[128];

    static {
        for (int i = 0; i < 0x20; i++) {
            ESCAPES[i] = 'u';
        }
        ESCAPES['"'] = '"';
        ESCAPES['\\'] = '\\';
        ESCAPES['\b'] = 'b';
        ESCAPES['\t'] = 't';
        ESCAPES['\n'] = 'n';
        ESCAPES['\f'] = 'f';
        ESCAPES['\r'] = 'r';
    }

    private JsonText() {}

    /** Writes bytes of {@code source} from {@code from} to {@code end} and returns where the text ends. */
    static int write(byte[] source, int from, int end, byte[] target, int start) {
        int at = start;
        int i = from;
        while (i < end) {
            byte b = source[i];
            if (b < 0) {
                int size = sequence(source, i, end);
                at = size > 0 ? copy(source, i, size, target, at) : irregular(source, i, end, target, at);
                i += size > 0 ? size : irregularSize(source, i, end);
                continue;
            }
            byte escape = ESCAPES[b];
            if (escape == 0) {
                target[at++] = b;
            } else if (escape == 'u') {
                at = unicode(b, target, at);
            } else {
                target[at++] = '\\';
                target[at++] = escape;
            }
            i++;
        }
        return at;
    }

    private static int copy(byte[] source, int from, int size, byte[] target, int at) {
        for (int i = 0; i < size; i++) {
            target[at + i] = source[from + i];
        }
        return at + size;
    }

    /** Length of the well-formed sequence of several bytes that begins here, or 0. */
    private static int sequence(byte[] source, int i, int end) {
        int first = source[i] & 0xFF;
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || i + size > end || !continues(source, i, size)) {
            return 0;
        }
        int second = source[i + 1] & 0xFF;
        boolean wrong = (first == 0xE0 && second < 0xA0)
                || (first == 0xED && second > 0x9F)
                || (first == 0xF0 && second < 0x90)
                || (first == 0xF4 && second > 0x8F);
        return wrong ? 0 : size;
    }

    private static boolean continues(byte[] source, int i, int size) {
        for (int k = 1; k < size; k++) {
            if ((source[i + k] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int irregular(byte[] source, int i, int end, byte[] target, int at) {
        return switch (irregularSize(source, i, end)) {
            case 2 -> unicode(0, target, at);
            case 3 -> unicode(0xD000 | (source[i + 1] & 0x3F) << 6 | (source[i + 2] & 0x3F), target, at);
            default -> unicode(0xFFFD, target, at);
        };
    }

    private static int irregularSize(byte[] source, int i, int end) {
        int first = source[i] & 0xFF;
        if (first == 0xC0 && i + 1 < end && (source[i + 1] & 0xFF) == 0x80) {
            return 2;
        }
        return first == 0xED && i + 2 < end && continues(source, i, 3) ? 3 : 1;
    }

    private static int unicode(int unit, byte[] target, int start) {
        int at = start;
        target[at++] = '\\';
        target[at++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            target[at++] = Digits.HEX[(unit >> shift) & 0xF];
        }
        return at;
    }
}
