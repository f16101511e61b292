package dev.cassandrakafka.sink.read;

import com.fasterxml.jackson.core.JsonParser;
import dev.cassandrakafka.sink.codec.JsonDocuments;
import java.io.IOException;
import net.jcip.annotations.Immutable;

/** Where the text of a parser begins, so that a part of it can be read again. */
@Immutable
final class JsonRange {
    @SuppressWarnings("Immutable") // the bytes of a record, which nobody changes
    private final byte[] bytes;

    private final int start;

    /**
     * From a position on.
     *
     * @param bytes all bytes of the key or value
     * @param start where the text of the parser begins
     */
    JsonRange(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    /** The object or array that begins at the current token of the parser of this range. */
    JsonRange partAt(JsonParser in) {
        return new JsonRange(bytes, start + (int) in.currentTokenLocation().getByteOffset());
    }

    /** How long this part of {@code whole} is, whose parser has just read its last token. */
    int lengthTo(JsonRange whole, JsonParser in) {
        return whole.start + (int) in.currentLocation().getByteOffset() - start;
    }

    JsonParser parser(int length) throws IOException {
        return JsonDocuments.parser(bytes, start, length);
    }
}
