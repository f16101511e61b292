package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;

/** boolean: true and false, 1 and 0, and the words for them. */
final class BooleanCodec extends ScalarCodec {
    BooleanCodec() {
        super("boolean", EnumSet.of(Input.TEXT, Input.INTEGER, Input.DECIMAL));
    }

    @Override
    int fixedLength() {
        return Byte.BYTES;
    }

    @Override
    void bool(boolean value, CqlBuffer out) {
        out.putByte(value ? 1 : 0);
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> bool(true, out);
            case "false", "f", "no", "n", "0" -> bool(false, out);
            default -> throw unexpected("text that is no word for true or false");
        }
    }

    @Override
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        if (value != 0 && value != 1) {
            throw unexpected("a number other than 0 and 1");
        }
        bool(value == 1, out);
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        if (!one && value.signum() != 0) {
            throw unexpected("a number other than 0 and 1");
        }
        bool(one, out);
    }
}
