package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.List;

/** Tuples and frozen user types: part by part, null before any value; parts that are absent or null at the end do not count. */
record TupleEncoder(List<ValueEncoder> parts) implements ValueEncoder {

    @Override
    public void encode(byte[] array, int offset, int length, ByteWriter out) {
        ByteReader in = new ByteReader().reset(array, offset, length);
        int nulls = 0;
        for (int i = 0; in.remaining() > 0; i++) {
            int size = in.i32();
            if (size < 0) {
                nulls++;
                continue;
            }
            if (i >= parts.size()) {
                throw new MalformedRecordException("a tuple or user type of more than " + parts.size() + " parts");
            }
            for (; nulls > 0; nulls--) {
                Part.nothing(out);
            }
            Part.put(parts.get(i), size, in, out);
        }
        Part.end(out);
    }
}
