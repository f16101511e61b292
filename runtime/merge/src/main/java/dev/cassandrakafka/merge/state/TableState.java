package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table in this task. Everything else that is stored of the table carries the generation in which it was stored, so that a
 * TRUNCATE makes it void without a write.
 */
@NotThreadSafe
public final class TableState {
    private static final int VERSION = 1;
    private static final int DROPPED = 1;
    private static final int HEADERS = 2;

    private final MergeStore store;
    private final byte[] key;
    private final Set<Long> schemas = new LinkedHashSet<>();
    private boolean known;
    private long epochMillis;
    private int generation;
    private boolean dropped;
    private boolean hasHeaders;

    /**
     * Reads what is stored.
     *
     * @param rawKey begins with the table's id
     */
    public TableState(MergeStore store, byte[] rawKey) {
        this.store = store;
        key = StateKeys.table(rawKey);
        read(store.get(key));
    }

    /** Whether the key of a raw record is one of this table. */
    public boolean isOf(byte[] rawKey) {
        return Arrays.equals(rawKey, 0, key.length, key, 0, key.length);
    }

    /**
     * How a record's epoch stands to the table's. When it is {@link Epoch#NEW}, all that was known of the table's rows is void from here on.
     */
    public Epoch meet(long recordEpochMillis) {
        if (!known) {
            known = true;
            epochMillis = recordEpochMillis;
            save();
            return Epoch.SAME;
        }
        Epoch epoch = Epoch.of(recordEpochMillis, epochMillis);
        if (epoch == Epoch.NEW) {
            epochMillis = recordEpochMillis;
            generation++;
            hasHeaders = false;
            save();
        }
        return epoch;
    }

    /** The number that entries of today carry. */
    int generation() {
        return generation;
    }

    public boolean isDropped() {
        return dropped;
    }

    /** Notes that the table was dropped; false if that was known. */
    public boolean drop() {
        if (dropped) {
            return false;
        }
        dropped = true;
        save();
        return true;
    }

    /** Notes that the change to a schema was told; false if that was known. */
    public boolean tell(long fingerprint) {
        if (!schemas.add(fingerprint)) {
            return false;
        }
        save();
        return true;
    }

    /** Whether any partition has a header: deletions of partitions or ranges. */
    boolean hasHeaders() {
        return hasHeaders;
    }

    void noteHeader() {
        if (!hasHeaders) {
            hasHeaders = true;
            save();
        }
    }

    private void save() {
        ByteWriter out = new ByteWriter(32)
                .u8(VERSION)
                .u8((dropped ? DROPPED : 0) | (hasHeaders ? HEADERS : 0))
                .i64(epochMillis)
                .varint(generation)
                .varint(schemas.size());
        schemas.forEach(out::i64);
        store.put(key, out.toByteArray());
    }

    private void read(byte @Nullable [] value) {
        known = value != null;
        if (value == null) {
            return;
        }
        ByteReader in = new ByteReader().reset(value);
        if (in.u8() != VERSION) {
            throw new MalformedRecordException("the state of a table is of another version");
        }
        int flags = in.u8();
        dropped = (flags & DROPPED) != 0;
        hasHeaders = (flags & HEADERS) != 0;
        epochMillis = in.i64();
        generation = in.varint();
        for (int left = in.varint(); left > 0; left--) {
            schemas.add(in.i64());
        }
    }
}
