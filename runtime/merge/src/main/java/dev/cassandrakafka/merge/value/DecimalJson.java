package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** decimal: a string with all its digits and its scale, as {@link BigDecimal#toString()} writes and reads it. */
final class DecimalJson extends ScalarJson {
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    DecimalJson() {
        super(true);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        int digitsLength = length - Integer.BYTES;
        if (digitsLength < 1) {
            throw new MalformedRecordException("a decimal of " + length + " bytes");
        }
        int scale = Bytes.i32(bytes, offset);
        int start = offset + Integer.BYTES;
        if (digitsLength > Long.BYTES || !plain(Bytes.signed(bytes, start, digitsLength), scale, out)) {
            out.ascii(new BigDecimal(new BigInteger(bytes, start, digitsLength), scale).toString());
        }
    }

    /** Writes what has no exponent and fits 64 bits. */
    private static boolean plain(long unscaled, int scale, JsonBuffer out) {
        int digits = Digits.count(unscaled);
        if (scale < 0 || digits - 1 - (long) scale < SMALLEST_PLAIN_EXPONENT || unscaled == Long.MIN_VALUE) {
            return false;
        }
        if (scale == 0) {
            out.number(unscaled);
            return true;
        }
        if (unscaled < 0) {
            out.raw('-');
        }
        long absolute = Math.abs(unscaled);
        if (scale >= digits) {
            out.raw('0').raw('.').digits(absolute, scale);
            return true;
        }
        long power = POWERS[scale];
        out.number(absolute / power).raw('.').digits(absolute % power, scale);
        return true;
    }

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }
}
