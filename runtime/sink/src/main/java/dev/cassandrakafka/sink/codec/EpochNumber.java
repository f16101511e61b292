package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;

/** Numbers of one unit of time as numbers of another one, in 64 bits, with what does not fit rejected. */
final class EpochNumber {
    /** More digits than any time in nanoseconds has. */
    private static final int MAX_MAGNITUDE = 40;

    private EpochNumber() {}

    /** Converts; parts that the target unit has no room for are rounded as said. */
    static long convert(long value, TimeUnit from, TimeUnit to, RoundingMode rounding) throws RejectedValue {
        long fromNanos = from.toNanos(1);
        long toNanos = to.toNanos(1);
        if (fromNanos >= toNanos) {
            return multiply(value, fromNanos / toNanos);
        }
        long ratio = toNanos / fromNanos;
        long floor = Math.floorDiv(value, ratio);
        return rounding == RoundingMode.CEILING && floor * ratio != value ? floor + 1 : floor;
    }

    /** Converts a number with a fraction. */
    static long convert(BigDecimal value, TimeUnit from, TimeUnit to, RoundingMode rounding) throws RejectedValue {
        if (NumberCodec.magnitude(value) > MAX_MAGNITUDE) {
            throw tooFar();
        }
        BigDecimal near = NumberCodec.magnitude(value) < -MAX_MAGNITUDE
                ? BigDecimal.valueOf(
                        value.signum(), MAX_MAGNITUDE) // as good as 1e-999999999, which must not be spelt out
                : value;
        BigInteger converted = near.multiply(BigDecimal.valueOf(from.toNanos(1)))
                .divide(BigDecimal.valueOf(to.toNanos(1)), 0, rounding)
                .toBigInteger();
        if (converted.bitLength() >= Long.SIZE) {
            throw tooFar();
        }
        return converted.longValue();
    }

    private static long multiply(long value, long factor) throws RejectedValue {
        long high = Math.multiplyHigh(value, factor);
        long low = value * factor;
        if (high != (low >> (Long.SIZE - 1))) {
            throw tooFar();
        }
        return low;
    }

    private static RejectedValue tooFar() {
        return RejectedValue.overflow("a time beyond 64 bits");
    }
}
