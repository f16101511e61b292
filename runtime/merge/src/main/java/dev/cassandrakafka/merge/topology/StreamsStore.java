package dev.cassandrakafka.merge.topology;

import dev.cassandrakafka.merge.state.MergeStore;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The store of a task in Kafka Streams. */
@NotThreadSafe
final class StreamsStore implements MergeStore {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Sizes sizes;
    private int puts;

    /** @param sizes of the records of its changelog */
    StreamsStore(KeyValueStore<Bytes, byte[]> store, Sizes sizes) {
        this.store = store;
        this.sizes = sizes;
    }

    /** How many entries were put since this was asked last. */
    int puts() {
        int since = puts;
        puts = 0;
        return since;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        sizes.require("the changelog", key, value);
        puts++;
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        store.delete(Bytes.wrap(key));
    }

    @Override
    public Entries range(byte[] from, byte[] to) {
        return new Steps(store.range(Bytes.wrap(from), Bytes.wrap(to)), Bytes.wrap(to));
    }

    private static final class Steps implements Entries {
        private final KeyValueIterator<Bytes, byte[]> rest;
        private final Bytes to;
        private @Nullable KeyValue<Bytes, byte[]> entry;

        Steps(KeyValueIterator<Bytes, byte[]> rest, Bytes to) {
            this.rest = rest;
            this.to = to;
        }

        @Override
        public boolean next() {
            entry = rest.hasNext() ? rest.next() : null;
            if (entry != null && entry.key.compareTo(to) >= 0) {
                entry = null;
            }
            return entry != null;
        }

        @Override
        public byte[] key() {
            return current().key.get();
        }

        @Override
        public byte[] value() {
            return current().value;
        }

        @Override
        public void close() {
            rest.close();
        }

        private KeyValue<Bytes, byte[]> current() {
            if (entry == null) {
                throw new IllegalStateException("no entry");
            }
            return entry;
        }
    }
}
