package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import net.jcip.annotations.NotThreadSafe;

/** A stored deletion of a range: its key has the end, its value the start and the times. Reusable. */
@NotThreadSafe
final class RangePiece {
    private final ByteReader reader = new ByteReader();
    private byte[] key = {};
    private int generation;
    private int startOffset;
    private int startLength;
    private long micros;
    private long seconds;

    RangePiece read(MergeStore.Entries entries) {
        key = entries.key();
        reader.reset(entries.value());
        generation = reader.varint();
        micros = reader.i64();
        seconds = reader.u32();
        reader.slice();
        startOffset = reader.sliceOffset();
        startLength = reader.sliceLength();
        return this;
    }

    byte[] key() {
        return key;
    }

    int generation() {
        return generation;
    }

    long micros() {
        return micros;
    }

    long seconds() {
        return seconds;
    }

    byte[] startArray() {
        return reader.array();
    }

    int startOffset() {
        return startOffset;
    }

    int startLength() {
        return startLength;
    }

    /** The same deletion from another start on. */
    byte[] from(byte[] array, int offset, int length) {
        return value(generation, micros, seconds, array, offset, length);
    }

    /** The same deletion, unchanged: the value of another key. */
    byte[] sameStart() {
        return from(reader.array(), startOffset, startLength);
    }

    static byte[] value(int generation, long micros, long seconds, byte[] array, int offset, int length) {
        return new ByteWriter(32 + length)
                .varint(generation)
                .i64(micros)
                .u32(seconds)
                .bytes(array, offset, length)
                .toByteArray();
    }
}
