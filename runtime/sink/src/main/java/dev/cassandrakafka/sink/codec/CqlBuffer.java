package dev.cassandrakafka.sink.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** Bytes that grow at the end, big endian; one for each reader, used again for each record. */
@NotThreadSafe
public final class CqlBuffer {
    private static final int INITIAL_BYTES = 1024;
    /** A buffer that one huge record has grown is given back before the next one. */
    private static final int KEPT_BYTES = 1 << 20;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    /** Bytes written so far. */
    public int size() {
        return size;
    }

    /** Forgets what was written. */
    public void clear() {
        if (bytes.length > KEPT_BYTES) {
            bytes = new byte[INITIAL_BYTES];
        }
        size = 0;
    }

    /** Copies bytes out. */
    public void copyTo(int start, byte[] target, int at, int length) {
        System.arraycopy(bytes, start, target, at, length);
    }

    /** A copy of the bytes from a position on. */
    public byte[] copyFrom(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    /** The eight bytes at a position as a number. */
    public long longAt(int start) {
        return (long) LONGS.get(bytes, start);
    }

    void putByte(int value) {
        ensure(Byte.BYTES);
        bytes[size++] = (byte) value;
    }

    void putShort(int value) {
        ensure(Short.BYTES);
        SHORTS.set(bytes, size, (short) value);
        size += Short.BYTES;
    }

    void putInt(int value) {
        ensure(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        ensure(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** The shortest two's complement of a number, as varint has it. */
    void putMinimal(long value) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value) + 1;
        for (int shift = (bits - 1) / Byte.SIZE * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            putByte((int) (value >> shift));
        }
    }

    void put(byte[] source) {
        put(source, 0, source.length);
    }

    void put(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    /** Leaves room for a length that is known later. */
    int reserveInt() {
        putInt(0);
        return size;
    }

    /** Fills in the length of what was written since {@link #reserveInt()} gave {@code start}. */
    void closeInt(int start) {
        INTS.set(bytes, start - Integer.BYTES, size - start);
    }

    void setInt(int at, int value) {
        INTS.set(bytes, at, value);
    }

    void truncate(int newSize) {
        size = newSize;
    }

    /** Text as UTF-8. */
    void putUtf8(String text) throws RejectedValue {
        int length = text.length();
        ensure(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                putUtf8(text.toCharArray(), i, length - i);
                return;
            }
            bytes[size++] = (byte) c;
        }
    }

    /** UTF-16 as UTF-8. */
    void putUtf8(char[] chars, int from, int length) throws RejectedValue {
        ensure(Math.multiplyExact(length, 3));
        byte[] target = bytes;
        int at = size;
        int end = from + length;
        int i = from;
        while (i < end && chars[i] < 0x80) {
            target[at++] = (byte) chars[i++];
        }
        size = i == end ? at : Utf8.encode(chars, i, end, target, at);
    }

    /** Whether all bytes from a position on are 7-bit. */
    boolean isAscii(int start) {
        for (int i = start; i < size; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void ensure(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 2L)));
        }
    }
}
