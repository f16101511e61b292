package dev.cassandrakafka.change.row;

import dev.cassandrakafka.change.bytes.ByteWriter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Writes clustering values: {@link #begin} with their count, then each. */
public final class Values {
    private Values() {}

    public static void begin(ByteWriter out, int count) {
        out.varint(count);
    }

    public static void add(ByteWriter out, byte @Nullable [] value) {
        if (value == null) {
            out.varint(0);
        } else {
            add(out, value, 0, value.length);
        }
    }

    public static void add(ByteWriter out, byte[] array, int offset, int length) {
        out.varint(length + 1).raw(array, offset, length);
    }

    /** The remaining bytes; the buffer's position stays. */
    public static void add(ByteWriter out, @Nullable ByteBuffer value) {
        if (value == null) {
            out.varint(0);
        } else {
            out.varint(value.remaining() + 1).raw(value);
        }
    }
}
