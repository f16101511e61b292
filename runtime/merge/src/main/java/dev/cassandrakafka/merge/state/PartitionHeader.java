package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** The deletion of a partition, and whether it has deletions of ranges. Stored only where there is either. */
@NotThreadSafe
final class PartitionHeader {
    private static final int RANGES = 1;

    private final MergeStore store;
    private final ByteReader reader = new ByteReader();
    private final Deletion deletion = new Deletion();
    private boolean hasRanges;

    PartitionHeader(MergeStore store) {
        this.store = store;
    }

    void read(StateKeys keys, TableState table) {
        deletion.clear();
        hasRanges = false;
        if (!table.hasHeaders()) {
            return;
        }
        byte @Nullable [] value = store.get(keys.header());
        if (value == null || reader.reset(value).varint() != table.generation()) {
            return;
        }
        hasRanges = (reader.u8() & RANGES) != 0;
        if (reader.remaining() > 0) {
            deletion.set(reader.i64(), reader.u32());
        }
    }

    Deletion deletion() {
        return deletion;
    }

    boolean hasRanges() {
        return hasRanges;
    }

    /** Notes a deletion of the partition; false if one as strong is known. Those of ranges that it hides are void. */
    boolean delete(long micros, long seconds, StateKeys keys, TableState table) {
        if (!deletion.raise(micros, seconds)) {
            return false;
        }
        save(keys, table);
        return true;
    }

    void noteRange(StateKeys keys, TableState table) {
        if (!hasRanges) {
            hasRanges = true;
            save(keys, table);
        }
    }

    private void save(StateKeys keys, TableState table) {
        table.noteHeader();
        ByteWriter out = new ByteWriter(16).varint(table.generation()).u8(hasRanges ? RANGES : 0);
        if (!deletion.isNone()) {
            out.i64(deletion.micros()).u32(deletion.seconds());
        }
        store.put(keys.header(), out.toByteArray());
    }
}
