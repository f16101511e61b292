package dev.cassandrakafka.merge.state;

import org.jspecify.annotations.Nullable;

/** Ordered keys and values, for one thread. Keys are compared byte by byte, unsigned. What is read here was written here before. */
public interface MergeStore {
    byte @Nullable [] get(byte[] key);

    void put(byte[] key, byte[] value);

    void delete(byte[] key);

    /** The entries from one key up to, but not with, another, as they are now: later writes are not seen. To be closed. */
    Entries range(byte[] from, byte[] to);

    /** A cursor over entries. */
    interface Entries extends AutoCloseable {
        /** Goes to the next entry; false when there is none. */
        boolean next();

        byte[] key();

        byte[] value();

        @Override
        void close();
    }
}
