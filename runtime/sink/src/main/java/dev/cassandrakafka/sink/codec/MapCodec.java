package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** map, from objects: the names of the fields are the text of the keys. */
final class MapCodec extends ContainerCodec {
    private final ValueCodec keys;
    private final ValueCodec values;
    private final int maxKeyBytes;

    MapCodec(ValueCodec keys, ValueCodec values, int maxKeyBytes) {
        super("map<%s, %s>".formatted(keys.type(), values.type()));
        this.keys = keys;
        this.values = values;
        this.maxKeyBytes = maxKeyBytes;
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        require(JsonToken.START_OBJECT, in);
        int start = out.reserveInt();
        int count = 0;
        String name = in.nextFieldName();
        while (name != null) {
            key(name, out);
            in.nextToken();
            try {
                element(values, in, out);
            } catch (RejectedValue e) {
                throw e.inside("{value %d}".formatted(count));
            }
            count++;
            name = in.nextFieldName();
        }
        out.setInt(start - Integer.BYTES, count);
    }

    private void key(String name, CqlBuffer out) throws RejectedValue {
        int start = out.reserveInt();
        keys.text(name, out);
        out.closeInt(start);
        if (out.size() - start > maxKeyBytes) {
            throw RejectedValue.tooLarge("a key of more than %d bytes in a %s".formatted(maxKeyBytes, type()));
        }
    }
}
