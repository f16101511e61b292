package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * The deletion of a partition, whether it has deletions of ranges, and where state is given up after a time, when it changed last and up to which
 * write time that has happened. Stored only where there is any of it.
 */
@NotThreadSafe
final class PartitionHeader {
    /** No change was noted. */
    static final long NEVER = Long.MIN_VALUE;

    private static final int RANGES = 1;
    private static final int CHANGED = 2;
    private static final int FLOOR = 4;

    private final MergeStore store;
    private final ByteReader reader = new ByteReader();
    private final Deletion deletion = new Deletion();
    private boolean hasRanges;
    private long changedMillis;
    private long floorMicros;

    PartitionHeader(MergeStore store) {
        this.store = store;
    }

    void read(StateKeys keys, TableState table) {
        if (table.hasHeaders()) {
            read(keys.header(), table);
        } else {
            clear();
        }
    }

    /** By the key of the header. */
    void read(byte[] key, TableState table) {
        clear();
        byte @Nullable [] value = table.hasHeaders() ? store.get(key) : null;
        if (value != null && reader.reset(value).varint() == table.generation()) {
            read();
        }
    }

    private void clear() {
        deletion.clear();
        hasRanges = false;
        changedMillis = NEVER;
        floorMicros = Deletion.NO_MICROS;
    }

    private void read() {
        int flags = reader.u8();
        hasRanges = (flags & RANGES) != 0;
        changedMillis = (flags & CHANGED) != 0 ? reader.i64() : NEVER;
        floorMicros = (flags & FLOOR) != 0 ? reader.i64() : Deletion.NO_MICROS;
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

    /** Log time of the last change that was noted, or {@link #NEVER}. */
    long changedMillis() {
        return changedMillis;
    }

    /** Write time up to which things were given up: of a row that is not known nothing as old is news, nor when it is known again. */
    long floorMicros() {
        return floorMicros;
    }

    void raiseFloor(long micros) {
        floorMicros = Math.max(floorMicros, micros);
    }

    /** Notes a change if the last one that was noted is so much older. */
    void touch(long logTimeMillis, long graceMillis, StateKeys keys, TableState table) {
        if (changedMillis == NEVER || logTimeMillis - changedMillis > graceMillis) {
            changedMillis = logTimeMillis;
            save(keys, table);
        }
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
        store.put(keys.header(), value(table.generation()));
    }

    byte[] value(int generation) {
        boolean changed = changedMillis != NEVER;
        boolean floor = floorMicros != Deletion.NO_MICROS;
        ByteWriter out = new ByteWriter(40).varint(generation);
        out.u8((hasRanges ? RANGES : 0) | (changed ? CHANGED : 0) | (floor ? FLOOR : 0));
        if (changed) {
            out.i64(changedMillis);
        }
        if (floor) {
            out.i64(floorMicros);
        }
        if (!deletion.isNone()) {
            out.i64(deletion.micros()).u32(deletion.seconds());
        }
        return out.toByteArray();
    }
}
