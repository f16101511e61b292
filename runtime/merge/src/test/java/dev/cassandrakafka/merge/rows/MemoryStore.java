package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.merge.state.MergeStore;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The store as a sorted map, which counts what is asked of it. */
public final class MemoryStore implements MergeStore {
    private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    private long accesses;
    private long puts;

    /** A copy of its own. */
    public MemoryStore copy() {
        MemoryStore copy = new MemoryStore();
        copy.entries.putAll(entries);
        return copy;
    }

    public int size() {
        return entries.size();
    }

    /** Gets, puts, deletes, ranges begun and steps in them. */
    public long accesses() {
        return accesses;
    }

    public long puts() {
        return puts;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        accesses++;
        return entries.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        accesses++;
        puts++;
        entries.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        accesses++;
        entries.remove(key);
    }

    @Override
    public Entries range(byte[] from, byte[] to) {
        accesses++;
        return new Steps(from, to);
    }

    /** Steps by key, so that a large range costs only the steps taken. */
    private final class Steps implements Entries {
        private final Iterator<Map.Entry<byte[], byte[]>> rest;
        private Map.@Nullable Entry<byte[], byte[]> entry;

        Steps(byte[] from, byte[] to) {
            rest = new TreeMapSteps(entries, from, to);
        }

        @Override
        public boolean next() {
            accesses++;
            entry = rest.hasNext() ? rest.next() : null;
            return entry != null;
        }

        @Override
        public byte[] key() {
            return current().getKey();
        }

        @Override
        public byte[] value() {
            return current().getValue();
        }

        @Override
        public void close() {
            entry = null;
        }

        private Map.Entry<byte[], byte[]> current() {
            if (entry == null) {
                throw new IllegalStateException("no entry");
            }
            return entry;
        }
    }
}
