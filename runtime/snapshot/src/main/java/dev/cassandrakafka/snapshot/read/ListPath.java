package dev.cassandrakafka.snapshot.read;

import java.nio.ByteBuffer;

/**
 * Stands for the path of a list's element, which CQL does not give: a UUID of version 0 whose time is the index,
 * {@code <index>-0000-0000-8080-808080808080}. Its version tells it from the time UUIDs (version 1) of real paths, and it sorts by the index and
 * before all of them.
 */
final class ListPath {
    private static final long LOWEST_NODE = 0x8080_8080_8080_8080L;

    private ListPath() {}

    static ByteBuffer of(int index) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong((long) index << Integer.SIZE)
                .putLong(LOWEST_NODE)
                .flip();
    }
}
