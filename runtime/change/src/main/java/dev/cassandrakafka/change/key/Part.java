package dev.cassandrakafka.change.key;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;

/** Parts of a collection, tuple or vector: a marker, then the part. The end of the parts sorts before any part. */
final class Part {
    private static final int END = 0;
    private static final int NULL = 1;
    private static final int EMPTY = 2;
    private static final int VALUE = 3;

    private Part() {}

    static void end(ByteWriter out) {
        out.u8(END);
    }

    static void nothing(ByteWriter out) {
        out.u8(NULL);
    }

    /** Reads a part of {@code size} bytes, null when negative. */
    static void put(ValueEncoder encoder, int size, ByteReader in, ByteWriter out) {
        if (size < 0) {
            nothing(out);
        } else if (size == 0 && !encoder.takesEmpty()) {
            out.u8(EMPTY);
        } else {
            in.slice(size);
            out.u8(VALUE);
            encoder.encode(in.array(), in.sliceOffset(), size, out);
        }
    }
}
