package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** Avro's binary encoding that grows at its end; one for each thread, used again for each record. */
@NotThreadSafe
final class AvroBuffer {
    private static final int KEPT_BYTES = 1 << 20;
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;
    private static final int MAX_LONG_BYTES = 10;

    private final JsonBuffer text = new JsonBuffer();
    private byte[] bytes = new byte[1024];
    private int length;

    AvroBuffer clear() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[1024];
        }
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    void truncate(int newLength) {
        length = newLength;
    }

    /** Valid up to {@link #length()}, until more is written. */
    byte[] array() {
        return bytes;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Big endian, as the framing of a registry has it. */
    AvroBuffer frameInt(int value) {
        ensure(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >> shift);
        }
        return this;
    }

    AvroBuffer raw(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
        return this;
    }

    AvroBuffer raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    AvroBuffer raw(byte[] source, int offset, int count) {
        ensure(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** int, long, the index of a union, the count of a block: zig-zag, seven bits a byte. */
    AvroBuffer number(long value) {
        ensure(MAX_LONG_BYTES);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** float or double: the bytes of Cassandra the other way round. */
    AvroBuffer reversed(byte[] source, int offset, int count) {
        ensure(count);
        for (int i = offset + count - 1; i >= offset; i--) {
            bytes[length++] = source[i];
        }
        return this;
    }

    /** bytes or string. */
    AvroBuffer bytes(byte[] source, int offset, int count) {
        return number(count).raw(source, offset, count);
    }

    AvroBuffer bytes(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return bytes(utf8, 0, utf8.length);
    }

    /** The text of a value whose JSON is a string without escapes. */
    AvroBuffer textOf(ValueJson type, byte[] source, int offset, int count) {
        type.write(source, offset, count, text.clear());
        return bytes(text.array(), 1, text.length() - 2);
    }

    private void ensure(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_ARRAY, Math.max(needed, bytes.length * 2L)));
        }
    }
}
