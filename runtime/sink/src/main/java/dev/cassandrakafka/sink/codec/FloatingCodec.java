package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/** float and double: the nearest value that the type has; what lies beyond its largest value is rejected, never infinite. */
final class FloatingCodec extends NumberCodec {
    private final boolean isDouble;

    FloatingCodec(boolean isDouble) {
        super(isDouble ? "double" : "float");
        this.isDouble = isDouble;
    }

    @Override
    int fixedLength() {
        return isDouble ? Double.BYTES : Float.BYTES;
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            super.json(in, out);
        } else if (isDouble) {
            put(in.getDoubleValue(), out);
        } else {
            put(in.getFloatValue(), out);
        }
    }

    /** Straight from the text, since a negative zero has no decimal. */
    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        String number = NumberText.plain(value, this);
        if (isDouble) {
            put(Double.parseDouble(number), out);
        } else {
            put(Float.parseFloat(number), out);
        }
    }

    @Override
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        if (isDouble) {
            put((double) value, out);
        } else {
            put((float) value, out);
        }
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        if (isDouble) {
            put(value.doubleValue(), out);
        } else {
            put(value.floatValue(), out);
        }
    }

    private void put(double value, CqlBuffer out) throws RejectedValue {
        if (!Double.isFinite(value)) {
            throw outOfRange();
        }
        out.putLong(Double.doubleToRawLongBits(value));
    }

    private void put(float value, CqlBuffer out) throws RejectedValue {
        if (!Float.isFinite(value)) {
            throw outOfRange();
        }
        out.putInt(Float.floatToRawIntBits(value));
    }
}
