package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.List;

/**
 * Frozen lists, sets and maps: element by element (of maps key, value, key, value), a shorter one before the longer one it begins.
 *
 * @param entry the parts of an entry: one, or key and value
 */
record CollectionEncoder(List<ValueEncoder> entry) implements ValueEncoder {

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        ByteReader in = new ByteReader().reset(array, offset, length);
        int size = in.i32();
        if (size < 0) {
            throw new MalformedRecordException("a collection of " + size + " elements");
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < entry.size(); j++) {
                Part.put(entry.get(j), in.i32(), in, out);
            }
        }
        Part.end(out);
    }
}
