package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * vector, from arrays of its exact dimension: the elements one after the other; each with its length as an unsigned vint before it if
 * they are of no fixed length (Cassandra's VectorType.VariableLengthSerializer).
 */
final class VectorCodec extends ContainerCodec {
    private final ValueCodec elements;
    private final int dimension;

    VectorCodec(ValueCodec elements, int dimension) {
        super("vector<%s, %d>".formatted(elements.type(), dimension));
        this.elements = elements;
        this.dimension = dimension;
    }

    @Override
    int fixedLength() {
        return elements.fixedLength() < 0 ? -1 : elements.fixedLength() * dimension;
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        require(JsonToken.START_ARRAY, in);
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                component(in, out);
            } catch (RejectedValue e) {
                throw e.inside("[" + count + "]");
            }
            count++;
            if (count > dimension) {
                throw wrongDimension("more");
            }
        }
        if (count < dimension) {
            throw wrongDimension("fewer");
        }
    }

    private void component(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            throw RejectedValue.nullElement();
        }
        int start = out.size();
        elements.json(in, out);
        if (elements.fixedLength() < 0) {
            byte[] component = out.copyFrom(start);
            out.truncate(start);
            Vint.putUnsigned(component.length, out);
            out.put(component);
        }
    }

    private RejectedValue wrongDimension(String comparison) {
        return unexpected("an array of %s than %d elements".formatted(comparison, dimension));
    }
}
