package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/** A type whose values are single JSON tokens. */
abstract class ScalarCodec extends ValueCodec {
    ScalarCodec(String type, Set<Input> inputs) {
        super(type, inputs);
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        switch (in.currentToken()) {
            case VALUE_STRING -> text(in.getText(), out);
            case VALUE_NUMBER_INT -> jsonInteger(in, out);
            case VALUE_NUMBER_FLOAT -> decimal(jsonDecimal(in), out);
            case VALUE_TRUE -> bool(true, out);
            case VALUE_FALSE -> bool(false, out);
            case START_OBJECT -> throw unexpected("an object");
            case START_ARRAY -> throw unexpected("an array");
            default -> throw new IllegalStateException("not the start of a value: " + in.currentToken());
        }
    }

    /** Takes true or false. */
    void bool(boolean value, CqlBuffer out) throws RejectedValue {
        throw unexpected(String.valueOf(value));
    }

    /** Exponents beyond 32 bits are good JSON, but no BigDecimal. */
    private BigDecimal jsonDecimal(JsonParser in) throws IOException, RejectedValue {
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException e) {
            throw outOfRange();
        }
    }

    private void jsonInteger(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.getNumberType() == NumberType.BIG_INTEGER) {
            decimal(jsonDecimal(in), out);
        } else {
            integer(in.getLongValue(), out);
        }
    }
}
