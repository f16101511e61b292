package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.math.BigInteger;

/**
 * Decimals by value, whatever their scale ({@code BigDecimal.compareTo}): sign, then the exponent e and the digits d of 0.ddd x 10^e without
 * trailing zeros, two a byte, and a byte 0. Negative ones have all bytes after the sign inverted.
 */
enum DecimalEncoder implements ValueEncoder {
    INSTANCE;

    private static final int NEGATIVE = 1;
    private static final int ZERO = 2;
    private static final int POSITIVE = 3;

    /** Scale (32 bits), then the unscaled number in two's complement. */
    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        if (length <= Integer.BYTES) {
            throw new MalformedRecordException("a decimal of " + length + " bytes");
        }
        int scale = BigEndian.i32(array, offset);
        int from = offset + Integer.BYTES;
        int size = length - Integer.BYTES;
        if (size <= Long.BYTES) {
            encode(small(array, from, size), scale, out);
        } else {
            BigInteger unscaled = new BigInteger(array, from, size);
            encode(unscaled.signum(), unscaled.abs().toString(), scale, out);
        }
    }

    private static void encode(long unscaled, int scale, ByteWriter out) {
        String digits = Long.toString(unscaled);
        encode(Long.signum(unscaled), unscaled < 0 ? digits.substring(1) : digits, scale, out);
    }

    private static void encode(int sign, String digits, int scale, ByteWriter out) {
        if (sign == 0) {
            out.u8(ZERO);
            return;
        }
        out.u8(sign < 0 ? NEGATIVE : POSITIVE);
        int start = out.length();
        VarintEncoder.put((long) digits.length() - scale, out);
        putDigits(digits, out);
        if (sign < 0) {
            out.invert(start);
        }
    }

    private static void putDigits(String digits, ByteWriter out) {
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        for (int i = 0; i < end; i += 2) {
            int second = i + 1 < end ? digits.charAt(i + 1) - '0' : 0;
            out.u8((digits.charAt(i) - '0') * 10 + second + 1);
        }
        out.u8(0);
    }

    private static long small(byte[] array, int from, int size) {
        long value = array[from];
        for (int i = from + 1; i < from + size; i++) {
            value = (value << Byte.SIZE) | (array[i] & 0xFF);
        }
        return value;
    }
}
