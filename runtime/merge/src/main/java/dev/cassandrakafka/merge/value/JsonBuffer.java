package dev.cassandrakafka.merge.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/**
 * JSON in UTF-8 that grows at its end; one for each thread, used again for each record. Objects and arrays are written with a comma after
 * each of their members, and {@link #close} puts the bracket in the place of the last one.
 */
@NotThreadSafe
public final class JsonBuffer {
    private static final int INITIAL_BYTES = 1024;
    /** A buffer that one huge record has grown is given back before the next one. */
    private static final int KEPT_BYTES = 1 << 20;

    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;

    /** Forgets what was written. */
    public JsonBuffer clear() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[INITIAL_BYTES];
        }
        length = 0;
        return this;
    }

    public int length() {
        return length;
    }

    /** The array written to; valid until the next write, only up to {@link #length()}. */
    public byte[] array() {
        return bytes;
    }

    /** Takes back what was written after a length of {@code newLength} bytes. */
    public void truncate(int newLength) {
        length = newLength;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** A copy of what was written between two positions. */
    public byte[] toByteArray(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** One 7-bit character of the syntax. */
    public JsonBuffer raw(char character) {
        ensure(1);
        bytes[length++] = (byte) character;
        return this;
    }

    /** JSON as it is. */
    public JsonBuffer raw(byte[] json) {
        return raw(json, 0, json.length);
    }

    /** JSON as it is. */
    public JsonBuffer raw(byte[] json, int offset, int count) {
        ensure(count);
        System.arraycopy(json, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** 7-bit text as it is. */
    public JsonBuffer ascii(String text) {
        int count = text.length();
        ensure(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Ends an object or array: in place of the comma after its last member, or after the opening bracket if there is none. */
    public JsonBuffer close(char bracket) {
        if (bytes[length - 1] == ',') {
            bytes[length - 1] = (byte) bracket;
            return this;
        }
        return raw(bracket);
    }

    /** A string with its quotes. */
    public JsonBuffer string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return raw('"').text(utf8, 0, utf8.length).raw('"');
    }

    /** UTF-8 as the inside of a string; see {@link JsonText}. */
    public JsonBuffer text(byte[] utf8, int offset, int count) {
        ensure(Math.multiplyExact(count, JsonText.MAX_EXPANSION));
        length = JsonText.write(utf8, offset, offset + count, bytes, length);
        return this;
    }

    /** A whole number in decimal. */
    public JsonBuffer number(long value) {
        ensure(Digits.MAX_LENGTH);
        length = Digits.write(value, bytes, length);
        return this;
    }

    /** The last {@code width} decimal digits of a number that is not negative, with zeros before them. */
    public JsonBuffer digits(long value, int width) {
        ensure(width);
        long rest = value;
        for (int i = length + width - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    /** Lower-case hexadecimal digits, two for each byte. */
    public JsonBuffer hex(byte[] source, int offset, int count) {
        ensure(Math.multiplyExact(count, 2));
        for (int i = offset; i < offset + count; i++) {
            bytes[length++] = Digits.HEX[(source[i] >> 4) & 0xF];
            bytes[length++] = Digits.HEX[source[i] & 0xF];
        }
        return this;
    }

    /** Base64 with the alphabet of RFC 4648, section 4, and padding. */
    public JsonBuffer base64(byte[] source, int offset, int count) {
        ensure(Math.toIntExact((count + 2L) / 3 * 4));
        length = Base64Text.write(source, offset, offset + count, bytes, length);
        return this;
    }

    private void ensure(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_ARRAY, Math.max(needed, bytes.length * 2L)));
        }
    }
}
