package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * User-defined type, from objects: by the names of the fields, in any order; fields that the type has not are passed over, those that
 * the object has not are null. Or from arrays, as tuples are.
 */
final class UdtCodec extends ContainerCodec {
    @SuppressWarnings("Immutable") // made by Map.copyOf
    private final Map<String, Integer> positions;

    @SuppressWarnings("Immutable") // made by List.copyOf
    private final List<ValueCodec> fields;

    private final TupleCodec array;

    UdtCodec(String type, List<String> names, List<ValueCodec> fields) {
        super(type);
        this.fields = List.copyOf(fields);
        this.array = new TupleCodec(type, fields);
        Map<String, Integer> byName = new HashMap<>();
        names.forEach(name -> byName.put(name, byName.size()));
        this.positions = Map.copyOf(byName);
    }

    @Override
    public void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            array.json(in, out);
            return;
        }
        require(JsonToken.START_OBJECT, in);
        int start = out.size();
        int[] ends = new int[2 * fields.size()]; // of each field: where it begins and where it ends
        boolean inOrder = readFields(in, out, ends);
        if (!inOrder) {
            arrange(out, start, ends);
        }
    }

    /** Writes the fields as they come; tells whether that was all of them in the order of the type. */
    private boolean readFields(JsonParser in, CqlBuffer out, int[] ends) throws IOException, RejectedValue {
        int expected = 0;
        boolean inOrder = true;
        String name = in.nextFieldName();
        while (name != null) {
            in.nextToken();
            Integer position = positions.get(name);
            if (position == null) {
                in.skipChildren();
            } else {
                inOrder &= position == expected++;
                ends[2 * position] = out.size();
                readField(name, position, in, out);
                ends[2 * position + 1] = out.size();
            }
            name = in.nextFieldName();
        }
        return inOrder && expected == fields.size();
    }

    private void readField(String name, int position, JsonParser in, CqlBuffer out) throws IOException, RejectedValue {
        try {
            nullableElement(fields.get(position), in, out);
        } catch (RejectedValue e) {
            throw e.inside("." + name);
        }
    }

    private void arrange(CqlBuffer out, int start, int[] ends) {
        byte[] asTheyCame = out.copyFrom(start);
        out.truncate(start);
        for (int i = 0; i < fields.size(); i++) {
            int length = ends[2 * i + 1] - ends[2 * i];
            if (length == 0) {
                out.putInt(NULL_LENGTH);
            } else {
                out.put(asTheyCame, ends[2 * i] - start, length);
            }
        }
    }
}
