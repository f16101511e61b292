package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** Numbers at positions of Cassandra's value bytes. */
public final class Bytes {
    private Bytes() {}

    static int i32(byte[] bytes, int at) {
        return BigEndian.i32(bytes, at);
    }

    static long i64(byte[] bytes, int at) {
        return BigEndian.i64(bytes, at);
    }

    /** A number in two's complement of one to eight bytes. */
    static long signed(byte[] bytes, int at, int count) {
        long value = bytes[at];
        for (int i = 1; i < count; i++) {
            value = value << Byte.SIZE | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    /** How many bytes Cassandra's variable-length number takes that begins at a position: the leading ones of its first byte, and one. */
    public static int vintSize(byte[] bytes, int at, int end) {
        if (at >= end) {
            throw new MalformedRecordException("a number is missing at position " + at);
        }
        int size = Integer.numberOfLeadingZeros(~bytes[at] & 0xFF) - (Integer.SIZE - Byte.SIZE) + 1;
        int bytesLeft = end - at;
        if (size > bytesLeft) {
            throw new MalformedRecordException("a number of " + size + " bytes where " + bytesLeft + " are left");
        }
        return size;
    }

    /** Of a size that {@link #vintSize} gave. */
    public static long unsignedVint(byte[] bytes, int at, int size) {
        long value = size > Byte.SIZE ? 0 : bytes[at] & (0xFF >> size);
        for (int i = 1; i < size; i++) {
            value = value << Byte.SIZE | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    static long signedVint(byte[] bytes, int at, int size) {
        long zigzag = unsignedVint(bytes, at, size);
        return zigzag >>> 1 ^ -(zigzag & 1);
    }

    /** Checks that {@code count} bytes are there. */
    public static void need(int count, int at, int end) {
        if (count < 0 || count > end - at) {
            throw new MalformedRecordException(count + " bytes are said where " + (end - at) + " are left");
        }
    }
}
