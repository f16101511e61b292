package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.ValuesCursor;
import net.jcip.annotations.NotThreadSafe;

/** What is remembered of a row: whether the topic shows it, what its key is made of, and when something of it expires next. Reusable. */
@NotThreadSafe
public final class ShownRow {
    private static final int SHOWN = 1;
    private static final byte[] NO_VALUES = {0};

    private final ByteReader reader = new ByteReader();
    private final ByteWriter out = new ByteWriter(64);
    private byte[] key = {};
    private byte[] array = NO_VALUES;
    private boolean shown;
    private long schema;
    private long expirySeconds;
    private int valuesOffset;
    private int valuesLength = NO_VALUES.length;
    private int generation;
    private int untimedOffset;
    private int untimedLength;

    /** A row that nothing is remembered of. */
    ShownRow none(byte[] rowKey) {
        key = rowKey;
        array = NO_VALUES;
        shown = false;
        schema = 0;
        expirySeconds = 0;
        valuesOffset = untimedOffset = untimedLength = 0;
        valuesLength = NO_VALUES.length;
        return this;
    }

    ShownRow read(byte[] rowKey, byte[] stored) {
        key = rowKey;
        array = stored;
        reader.reset(stored);
        shown = (reader.u8() & SHOWN) != 0;
        schema = reader.i64();
        expirySeconds = reader.i64();
        reader.slice();
        valuesOffset = reader.sliceOffset();
        valuesLength = reader.sliceLength();
        generation = reader.varint();
        untimedOffset = reader.position();
        untimedLength = reader.remaining();
        return this;
    }

    /**
     * The bytes to store.
     *
     * @param values as {@link ValuesCursor} reads them
     * @param ofGeneration of its table, see {@link dev.cassandrakafka.merge.state.TableState#generation}
     * @param untimed in its row form, or nothing
     */
    byte[] write(
            boolean isShown,
            long fingerprint,
            long nextExpirySeconds,
            ByteWriter values,
            int ofGeneration,
            ByteWriter untimed) {
        return out.reset()
                .u8(isShown ? SHOWN : 0)
                .i64(fingerprint)
                .i64(nextExpirySeconds)
                .bytes(values)
                .varint(ofGeneration)
                .raw(untimed)
                .toByteArray();
    }

    /** The key of the raw records of its partition. */
    public byte[] rawKey() {
        return ShownKeys.rawKey(key);
    }

    byte[] key() {
        return key;
    }

    /** The comparable clustering is the rest of the array of {@link #keyArray()} from here on. */
    public int comparableOffset() {
        return ShownKeys.clusteringOffset(key);
    }

    public byte[] keyArray() {
        return key;
    }

    /** Whether the topic has a record with a value for it. */
    public boolean shown() {
        return shown;
    }

    /** Fingerprint of the table's schema when it was written last. */
    public long schema() {
        return schema;
    }

    /** When something of it expires next, 0 if nothing does. */
    public long expirySeconds() {
        return expirySeconds;
    }

    /** Puts a cursor before its clustering values. */
    public void values(ValuesCursor cursor) {
        cursor.reset(array, valuesOffset, valuesLength);
    }

    /** Copies its clustering values. */
    public void copyValues(ByteWriter to) {
        to.raw(array, valuesOffset, valuesLength);
    }

    /** Copies what a snapshot read of it without times, in its row form; nothing if that was of another generation: before a TRUNCATE. */
    public void copyUntimed(int ofGeneration, ByteWriter to) {
        if (generation == ofGeneration) {
            to.raw(array, untimedOffset, untimedLength);
        }
    }
}
