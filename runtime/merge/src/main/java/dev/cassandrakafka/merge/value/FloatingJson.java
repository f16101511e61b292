package dev.cassandrakafka.merge.value;

/** float and double: the shortest number that reads back as the same bits; NaN and the infinities as strings. */
final class FloatingJson extends ScalarJson {
    private static final double EXACT_DOUBLE = 1L << 53;
    private static final float EXACT_FLOAT = 1 << 24;
    /** Beyond seven fraction digits the JDK decides. */
    private static final int MAX_FRACTION_DIGITS = 7;

    private final int size;

    FloatingJson(int size) {
        super(false);
        this.size = size;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        if (length == size && !Double.isFinite(value(bytes, offset))) {
            writeQuoted(bytes, offset, length, out);
        } else {
            super.write(bytes, offset, length, out);
        }
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        expect(size, length);
        double value = value(bytes, offset);
        boolean written = size == Float.BYTES ? shortFloat((float) value, out) : shortDouble(value, out);
        if (!written) {
            out.ascii(size == Float.BYTES ? Float.toString((float) value) : Double.toString(value));
        }
    }

    private double value(byte[] bytes, int offset) {
        return size == Float.BYTES
                ? Float.intBitsToFloat(Bytes.i32(bytes, offset))
                : Double.longBitsToDouble(Bytes.i64(bytes, offset));
    }

    /** A number of few digits: both it and the power of ten are exact, so that their quotient is what the text reads as. */
    private static boolean shortDouble(double value, JsonBuffer out) {
        double power = 1;
        for (int fraction = 0; fraction <= MAX_FRACTION_DIGITS; fraction++, power *= 10) {
            double scaled = Math.rint(value * power);
            if (!(Math.abs(scaled) < EXACT_DOUBLE)) {
                return false;
            }
            if (scaled / power == value && scaled != 0) {
                return plain((long) scaled, (long) power, fraction, out);
            }
        }
        return false;
    }

    private static boolean shortFloat(float value, JsonBuffer out) {
        float power = 1;
        for (int fraction = 0; fraction <= MAX_FRACTION_DIGITS; fraction++, power *= 10) {
            float scaled = (float) Math.rint(value * power);
            if (!(Math.abs(scaled) < EXACT_FLOAT)) {
                return false;
            }
            if (scaled / power == value && scaled != 0) {
                return plain((long) scaled, (long) power, fraction, out);
            }
        }
        return false;
    }

    private static boolean plain(long scaled, long power, int fraction, JsonBuffer out) {
        if (scaled < 0) {
            out.raw('-');
        }
        long absolute = Math.abs(scaled);
        out.number(absolute / power).raw('.').digits(absolute % power, Math.max(fraction, 1));
        return true;
    }
}
