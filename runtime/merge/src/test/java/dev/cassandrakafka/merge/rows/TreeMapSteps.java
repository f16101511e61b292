package dev.cassandrakafka.merge.rows;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a part of a map that changes on the way. What is written behind or before the walk is not to matter: entries that are written
 * into the rest of the range would be seen, which no caller does.
 */
final class TreeMapSteps implements Iterator<Map.Entry<byte[], byte[]>> {
    private final NavigableMap<byte[], byte[]> map;
    private final byte[] to;
    private Map.@Nullable Entry<byte[], byte[]> next;

    TreeMapSteps(NavigableMap<byte[], byte[]> map, byte[] from, byte[] to) {
        this.map = map;
        this.to = to;
        next = within(map.ceilingEntry(from));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Map.Entry<byte[], byte[]> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Map.Entry<byte[], byte[]> entry = next;
        next = within(map.higherEntry(entry.getKey()));
        return entry;
    }

    private Map.@Nullable Entry<byte[], byte[]> within(Map.@Nullable Entry<byte[], byte[]> entry) {
        return entry != null && Arrays.compareUnsigned(entry.getKey(), to) < 0 ? entry : null;
    }
}
