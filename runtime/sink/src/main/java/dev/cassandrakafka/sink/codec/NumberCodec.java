package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.util.EnumSet;

/** A type whose values are numbers, written as numbers or as text. */
abstract class NumberCodec extends ScalarCodec {
    NumberCodec(String type) {
        super(type, EnumSet.of(Input.TEXT, Input.INTEGER, Input.DECIMAL));
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        if (NumberText.isShortInteger(value)) {
            integer(Long.parseLong(value), out);
        } else {
            decimal(NumberText.parse(value, this), out);
        }
    }

    @Override
    void bool(boolean value, CqlBuffer out) throws RejectedValue {
        integer(value ? 1 : 0, out);
    }

    /** Digits before the point, roughly; tells a monster such as 1e999999999 before it is spelt out. */
    static long magnitude(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }

    /** The number without its fraction, which must be zero. */
    final BigDecimal whole(BigDecimal value) throws RejectedValue {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.scale() > 0 ? value.stripTrailingZeros() : value;
        if (stripped.scale() > 0) {
            throw unexpected("a number with a fraction");
        }
        return stripped;
    }
}
