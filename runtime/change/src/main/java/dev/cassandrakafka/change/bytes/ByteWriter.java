package dev.cassandrakafka.change.bytes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** A growable array of bytes, written at its end. Reusable: {@link #reset()} keeps the array. */
@NotThreadSafe
public final class ByteWriter {
    private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int length;

    public ByteWriter() {
        this(256);
    }

    public ByteWriter(int capacity) {
        bytes = new byte[Math.max(capacity, Long.BYTES)];
    }

    public ByteWriter reset() {
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

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Takes back what was written after a length of {@code newLength} bytes. */
    public ByteWriter truncate(int newLength) {
        if (newLength < 0 || newLength > length) {
            throw new IllegalArgumentException("length " + newLength + " of " + length);
        }
        length = newLength;
        return this;
    }

    public ByteWriter u8(int value) {
        ensure(1);
        bytes[length++] = (byte) value;
        return this;
    }

    public ByteWriter u16(int value) {
        return u8(value >>> Byte.SIZE).u8(value);
    }

    public ByteWriter i32(int value) {
        ensure(Integer.BYTES);
        BigEndian.i32(bytes, length, value);
        length += Integer.BYTES;
        return this;
    }

    /** The low 32 bits of a number from 0 to 2^32-1, such as seconds since the epoch. */
    public ByteWriter u32(long value) {
        return i32((int) value);
    }

    public ByteWriter i64(long value) {
        ensure(Long.BYTES);
        BigEndian.i64(bytes, length, value);
        length += Long.BYTES;
        return this;
    }

    /** An unsigned LEB128 number. */
    public ByteWriter varint(int value) {
        ensure(5);
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Length and bytes. */
    public ByteWriter bytes(byte[] source) {
        return bytes(source, 0, source.length);
    }

    /** Length and bytes. */
    public ByteWriter bytes(byte[] source, int offset, int count) {
        return varint(count).raw(source, offset, count);
    }

    /** Length and bytes of what the other has. */
    public ByteWriter bytes(ByteWriter source) {
        return bytes(source.bytes, 0, source.length);
    }

    /** Length and the remaining bytes; the position of the buffer stays. */
    public ByteWriter bytes(ByteBuffer source) {
        return varint(source.remaining()).raw(source);
    }

    /** Bytes without their length. */
    public ByteWriter raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    /** Bytes without their length. */
    public ByteWriter raw(byte[] source, int offset, int count) {
        ensure(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** What the other has, without its length. */
    public ByteWriter raw(ByteWriter source) {
        return raw(source.bytes, 0, source.length);
    }

    /** The remaining bytes without their length; the position of the buffer stays. */
    public ByteWriter raw(ByteBuffer source) {
        int count = source.remaining();
        ensure(count);
        source.get(source.position(), bytes, length, count);
        length += count;
        return this;
    }

    /** Turns all bits round from {@code from} on. */
    public ByteWriter invert(int from) {
        for (int i = from; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return this;
    }

    private void ensure(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MAX_ARRAY, Math.max(needed, bytes.length * 2L)));
        }
    }
}
