package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;

/** varint. */
final class VarintCodec extends NumberCodec {
    /** Spelt out, a number may not have more digits than one written in full may. */
    private static final int MAX_DIGITS = 1000;

    VarintCodec() {
        super("varint");
    }

    @Override
    public void integer(long value, CqlBuffer out) {
        out.putMinimal(value);
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        BigDecimal whole = whole(value);
        if (magnitude(whole) > MAX_DIGITS) {
            throw RejectedValue.overflow("a number of more than %d digits".formatted(MAX_DIGITS));
        }
        out.put(whole.toBigIntegerExact().toByteArray());
    }
}
