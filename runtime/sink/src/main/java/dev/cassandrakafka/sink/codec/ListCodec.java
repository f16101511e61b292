package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** list and set, from arrays. The server sorts sets and drops what is there twice. */
final class ListCodec extends ContainerCodec {
    private final ValueCodec elements;
    private final int maxElementBytes;

    private ListCodec(String type, ValueCodec elements, int maxElementBytes) {
        super(type);
        this.elements = elements;
        this.maxElementBytes = maxElementBytes;
    }

    static ListCodec list(ValueCodec elements) {
        return new ListCodec("list<" + elements.type() + ">", elements, Integer.MAX_VALUE);
    }

    /**
     * A codec of a set.
     *
     * @param maxElementBytes the largest element that Cassandra takes
     */
    static ListCodec set(ValueCodec elements, int maxElementBytes) {
        return new ListCodec("set<" + elements.type() + ">", elements, maxElementBytes);
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        require(JsonToken.START_ARRAY, in);
        int start = out.reserveInt();
        int count = 0;
        try {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                int before = out.size();
                element(elements, in, out);
                if (out.size() - before - Integer.BYTES > maxElementBytes) {
                    throw RejectedValue.tooLarge("more than %d bytes in a %s".formatted(maxElementBytes, type()));
                }
                count++;
            }
        } catch (RejectedValue e) {
            throw e.inside("[" + count + "]");
        }
        out.setInt(start - Integer.BYTES, count);
    }
}
