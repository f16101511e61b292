package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteWriter;

/**
 * Whole numbers in two's complement of any size: sign and length in one byte, then the shortest form of the number. A longer number is
 * further from zero, and those of one sign and length are in the order of their bytes.
 */
enum VarintEncoder implements ValueEncoder {
    INSTANCE;

    private static final int POSITIVE = 0x80;
    private static final int NEGATIVE = 0x7F;
    private static final int LONG = 0x7F;

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        int start = shortest(array, offset, offset + length);
        int size = offset + length - start;
        putHead(array[start] < 0, size, out);
        out.raw(array, start, size);
    }

    /** The same for a number of the machine. */
    static void put(long value, ByteWriter out) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value ^ (value >> 63)) + 1;
        int size = (bits + 7) / Byte.SIZE;
        putHead(value < 0, size, out);
        for (int shift = (size - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.u8((int) (value >> shift));
        }
    }

    private static void putHead(boolean negative, int size, ByteWriter out) {
        int head = Math.min(size, LONG);
        out.u8(negative ? NEGATIVE - head : POSITIVE + head);
        if (head == LONG) {
            out.i32(negative ? ~size : size);
        }
    }

    /** Where the shortest form begins: leading bytes that only repeat the sign do not count. */
    private static int shortest(byte[] array, int offset, int end) {
        int sign = array[offset] >> 7;
        int at = offset;
        while (at < end - 1 && array[at] == sign && array[at + 1] >> 7 == sign) {
            at++;
        }
        return at;
    }
}
