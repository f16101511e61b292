package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** tuple, from arrays of its exact length. */
final class TupleCodec extends ContainerCodec {
    @SuppressWarnings("Immutable") // made by List.copyOf
    private final List<ValueCodec> components;

    TupleCodec(String type, List<ValueCodec> components) {
        super(type);
        this.components = List.copyOf(components);
    }

    static TupleCodec of(List<ValueCodec> components) {
        String types = components.stream().map(ValueCodec::type).collect(Collectors.joining(", "));
        return new TupleCodec("tuple<" + types + ">", components);
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        require(JsonToken.START_ARRAY, in);
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (count == components.size()) {
                throw wrongLength("more");
            }
            try {
                nullableElement(components.get(count), in, out);
            } catch (RejectedValue e) {
                throw e.inside("[" + count + "]");
            }
            count++;
        }
        if (count < components.size()) {
            throw wrongLength("fewer");
        }
    }

    private RejectedValue wrongLength(String comparison) {
        return unexpected("an array of %s than %d elements".formatted(comparison, components.size()));
    }
}
