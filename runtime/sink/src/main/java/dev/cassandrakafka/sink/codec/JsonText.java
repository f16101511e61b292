package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.CharTypes;
import java.io.IOException;

/** An object or array as JSON text: without blanks, fields in their order, numbers as they are written. */
final class JsonText {
    private static final int[] ESCAPES = CharTypes.get7BitOutputEscapes();
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Writes the value whose first token is the current one, and leaves the parser at its last. */
    static void write(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        int depth = 0;
        boolean comma = false;
        JsonToken token = in.currentToken();
        while (true) {
            if (comma && !token.isStructEnd()) {
                out.putByte(',');
            }
            writeToken(in, token, out);
            comma = token != JsonToken.FIELD_NAME && !token.isStructStart();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
            token = in.nextToken();
        }
    }

    private static void writeToken(JsonParser in, JsonToken token, CqlBuffer out) throws IOException, RejectedValue {
        switch (token) {
            case FIELD_NAME -> {
                quoted(in, out);
                out.putByte(':');
            }
            case VALUE_STRING -> quoted(in, out);
            default -> out.putUtf8(in.getTextCharacters(), in.getTextOffset(), in.getTextLength());
        }
    }

    private static void quoted(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        char[] chars = in.getTextCharacters();
        int end = in.getTextOffset() + in.getTextLength();
        int plain = in.getTextOffset();
        out.putByte('"');
        for (int i = plain; i < end; i++) {
            if (chars[i] < 0x80 && ESCAPES[chars[i]] != 0) {
                out.putUtf8(chars, plain, i - plain);
                escape(chars[i], out);
                plain = i + 1;
            }
        }
        out.putUtf8(chars, plain, end - plain);
        out.putByte('"');
    }

    private static void escape(char c, CqlBuffer out) {
        out.putByte('\\');
        if (ESCAPES[c] > 0) {
            out.putByte(ESCAPES[c]);
        } else {
            out.putByte('u');
            out.putByte('0');
            out.putByte('0');
            out.putByte(HEX.charAt(c >> 4));
            out.putByte(HEX.charAt(c & 0xF));
        }
    }
}
