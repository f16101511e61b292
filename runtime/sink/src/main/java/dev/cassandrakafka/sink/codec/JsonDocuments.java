package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/** JSON as this package reads it: the one factory of parsers, with its bounds. */
public final class JsonDocuments {
    private static final int MAX_DEPTH = 500;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_NAME_LENGTH = 0xFFFF;

    /** Thread-safe. Strings may be as long as the record is; Kafka bounds that. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .build();

    private JsonDocuments() {}

    /** A parser of UTF-8 bytes, before the first token. */
    public static JsonParser parser(byte[] bytes, int start, int length) throws IOException {
        return FACTORY.createParser(bytes, start, length);
    }

    /**
     * Reads one whole document.
     *
     * @throws RejectedValue also if it is no JSON
     */
    public static void read(String json, ValueCodec codec, CqlBuffer out) throws RejectedValue {
        try (JsonParser in = FACTORY.createParser(json)) {
            JsonToken first = in.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw codec.unexpected("nothing");
            }
            codec.json(in, out);
            if (in.nextToken() != null) {
                throw codec.unexpected("more than one JSON value");
            }
        } catch (IOException e) {
            throw codec.unexpected("text that is no JSON");
        }
    }
}
