package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

/** timestamp, date and time: text in ISO 8601, or numbers of a unit. */
abstract class TemporalCodec extends ScalarCodec {
    private final TimeUnit numbers;
    private final TimeUnit own;

    /**
     * A codec.
     *
     * @param numbers the unit of the numbers that it takes
     * @param own the unit of the type itself
     */
    TemporalCodec(String type, TimeUnit numbers, TimeUnit own) {
        super(type, EnumSet.of(Input.TEXT, Input.INTEGER, Input.DECIMAL));
        this.numbers = numbers;
        this.own = own;
    }

    /** Writes a value in the unit of the type. */
    abstract void put(long value, CqlBuffer out) throws RejectedValue;

    /** The value in the unit of the type. */
    abstract long parse(String text) throws RejectedValue;

    @Override
    public final void integer(long value, CqlBuffer out) throws RejectedValue {
        put(EpochNumber.convert(value, numbers, own, RoundingMode.FLOOR), out);
    }

    @Override
    public final void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        put(EpochNumber.convert(value, numbers, own, RoundingMode.FLOOR), out);
    }

    @Override
    public final void text(String value, CqlBuffer out) throws RejectedValue {
        if (NumberText.isShortInteger(value)) {
            integer(Long.parseLong(value), out);
        } else if (NumberText.isNumber(value)) {
            decimal(NumberText.parse(value, this), out);
        } else {
            put(parse(value), out);
        }
    }
}
