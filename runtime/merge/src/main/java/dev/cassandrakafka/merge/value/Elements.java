package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** Values with their lengths before them, as collections, tuples and user types have them. */
public final class Elements {
    private Elements() {}

    /** The count that a collection begins with. */
    public static int count(byte[] bytes, int offset, int length) {
        if (length < Integer.BYTES) {
            throw new MalformedRecordException("a collection of " + length + " bytes");
        }
        return Bytes.i32(bytes, offset);
    }

    /** Writes the value whose length stands at a position, a null if that is negative, and returns where the value ends. */
    static int write(ValueJson type, byte[] bytes, int at, int end, JsonBuffer out) {
        int length = length(bytes, at, end);
        int start = at + Integer.BYTES;
        if (length < 0) {
            out.ascii("null");
            return start;
        }
        type.write(bytes, start, length, out);
        return start + length;
    }

    /** The length at a position. */
    public static int length(byte[] bytes, int at, int end) {
        Bytes.need(Integer.BYTES, at, end);
        int length = Bytes.i32(bytes, at);
        if (length > 0) {
            Bytes.need(length, at + Integer.BYTES, end);
        }
        return length;
    }

    /** Checks that nothing follows. */
    public static void end(int at, int end) {
        if (at != end) {
            throw new MalformedRecordException((end - at) + " bytes follow a value");
        }
    }
}
