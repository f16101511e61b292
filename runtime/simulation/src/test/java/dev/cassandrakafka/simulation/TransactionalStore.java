package dev.cassandrakafka.simulation;

import dev.cassandrakafka.merge.state.MergeStore;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store in memory that goes back to the last commit when its process is killed. */
final class TransactionalStore implements MergeStore {
    private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
    private final TreeMap<byte[], Optional<byte[]>> before = new TreeMap<>(Arrays::compareUnsigned);

    void commit() {
        before.clear();
    }

    void rollBack() {
        before.forEach((key, value) -> value.ifPresentOrElse(old -> entries.put(key, old), () -> entries.remove(key)));
        before.clear();
    }

    private void note(byte[] key) {
        before.computeIfAbsent(key, each -> Optional.ofNullable(entries.get(each)));
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return entries.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        note(key);
        entries.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        note(key);
        entries.remove(key);
    }

    @Override
    public Entries range(byte[] from, byte[] to) {
        List<Entry<byte[], byte[]>> now = entries.subMap(from, to).entrySet().stream()
                .map(Map.Entry::copyOf)
                .toList();
        return new Steps(now.iterator());
    }

    private static final class Steps implements Entries {
        private final Iterator<Entry<byte[], byte[]>> rest;
        private Entry<byte[], byte[]> entry = Map.entry(new byte[0], new byte[0]);

        Steps(Iterator<Entry<byte[], byte[]>> rest) {
            this.rest = rest;
        }

        @Override
        public boolean next() {
            if (!rest.hasNext()) {
                return false;
            }
            entry = rest.next();
            return true;
        }

        @Override
        public byte[] key() {
            return entry.getKey();
        }

        @Override
        public byte[] value() {
            return entry.getValue();
        }

        @Override
        public void close() {}
    }
}
