package dev.cassandrakafka.snapshot.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a serialised collection, user type or list of times: each with its length before it, -1 for null. */
final class Elements {
    private Elements() {}

    /**
     * Of a collection, which says its size first.
     *
     * @param perElement 2 for a map, 1 for others
     */
    static List<@Nullable ByteBuffer> ofCollection(ByteBuffer value, int perElement) {
        ByteBuffer in = value.duplicate();
        return read(in, in.getInt() * perElement);
    }

    /** Of a user type; fields that were added after the value was written are missing at its end. */
    static List<@Nullable ByteBuffer> ofFields(ByteBuffer value) {
        return read(value.duplicate(), Integer.MAX_VALUE);
    }

    private static List<@Nullable ByteBuffer> read(ByteBuffer in, int count) {
        List<@Nullable ByteBuffer> elements = new ArrayList<>();
        for (int i = 0; i < count && in.hasRemaining(); i++) {
            int length = in.getInt();
            if (length < 0) {
                elements.add(null);
            } else {
                elements.add(in.slice(in.position(), length));
                in.position(in.position() + length);
            }
        }
        return elements;
    }
}
