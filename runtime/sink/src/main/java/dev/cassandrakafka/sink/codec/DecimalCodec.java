package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;

/** decimal: the scale, then the unscaled number. Digits are kept as they are written: 1.10 stays 1.10. */
final class DecimalCodec extends NumberCodec {
    DecimalCodec() {
        super("decimal");
    }

    @Override
    public void integer(long value, CqlBuffer out) {
        out.putInt(0);
        out.putMinimal(value);
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) {
        out.putInt(value.scale());
        out.put(value.unscaledValue().toByteArray());
    }
}
