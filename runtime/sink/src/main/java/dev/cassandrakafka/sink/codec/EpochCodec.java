package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.TimeUnit;

/** A number of one unit of time as a 64-bit number of another: the mapped write time, and the mapped time to live. */
final class EpochCodec extends NumberCodec {
    private final TimeUnit from;
    private final TimeUnit to;
    private final RoundingMode rounding;

    EpochCodec(String type, TimeUnit from, TimeUnit to, RoundingMode rounding) {
        super(type);
        this.from = from;
        this.to = to;
        this.rounding = rounding;
    }

    @Override
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        out.putLong(EpochNumber.convert(value, from, to, rounding));
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        out.putLong(EpochNumber.convert(value, from, to, rounding));
    }

    @Override
    void bool(boolean value, CqlBuffer out) throws RejectedValue {
        throw unexpected(String.valueOf(value));
    }
}
