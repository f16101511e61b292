package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** A type whose values are made of others; read from JSON arrays or objects only. */
abstract class ContainerCodec extends ValueCodec {
    /** Stands for the length of a null. */
    static final int NULL_LENGTH = -1;

    ContainerCodec(String type) {
        super(type, Set.of());
    }

    /** Writes the current value with its length before it; {@code step} says where it is if it is rejected. */
    static void element(ValueCodec codec, JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            throw RejectedValue.nullElement();
        }
        int start = out.reserveInt();
        codec.json(in, out);
        out.closeInt(start);
    }

    /** As {@link #element}, where a null may stand. */
    static void nullableElement(ValueCodec codec, JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            out.putInt(NULL_LENGTH);
        } else {
            element(codec, in, out);
        }
    }

    final void require(JsonToken start, JsonParser in) throws RejectedValue {
        JsonToken found = in.currentToken();
        if (found != start) {
            throw unexpected(words(found));
        }
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            default -> "a number";
        };
    }
}
