package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumSet;

/** text and ascii. Numbers and booleans are taken as they are written, objects and arrays as their JSON text without blanks. */
final class TextCodec extends ScalarCodec {
    private final boolean ascii;

    TextCodec(boolean ascii) {
        super(ascii ? "ascii" : "text", EnumSet.of(Input.TEXT, Input.INTEGER, Input.DECIMAL));
        this.ascii = ascii;
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        int start = out.size();
        if (in.currentToken().isScalarValue()) {
            out.putUtf8(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
        } else {
            JsonText.write(in, out);
        }
        checkAscii(start, out);
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        int start = out.size();
        out.putUtf8(value);
        checkAscii(start, out);
    }

    @Override
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        text(Long.toString(value), out);
    }

    @Override
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        text(value.toString(), out);
    }

    private void checkAscii(int start, CqlBuffer out) throws RejectedValue {
        if (ascii && !out.isAscii(start)) {
            throw unexpected("text beyond the 128 characters of ASCII");
        }
    }
}
