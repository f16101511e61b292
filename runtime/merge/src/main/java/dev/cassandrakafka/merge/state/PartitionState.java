package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.reconcile.RowMerger;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one partition at a time: its header, its deletions of ranges and its rows, each an entry of its own, so that a row
 * costs one look-up and at most one write however large the partition is. What a deletion of the partition or a range hides stays stored until
 * its row is met again.
 */
@NotThreadSafe
public final class PartitionState {
    private static final byte[] NO_ROW = {0, 0};

    private final MergeStore store;
    private final StateKeys keys = new StateKeys();
    private final PartitionHeader header;
    private final RangeDeletions ranges;
    private final RangeBounds bounds = new RangeBounds();
    private final RowMerger merger = new RowMerger();
    private final RowCursor known = new RowCursor();
    private final ByteReader reader = new ByteReader();
    private final ByteWriter out = new ByteWriter(512);
    private final Deletion covering = new Deletion();
    private final RowMerger past = new RowMerger();
    private final RowCursor nothing = new RowCursor();
    private DroppedCells hidden = DroppedCells.NONE;
    private @Nullable TableState table;
    private byte @Nullable [] stored;
    private long rowFloor;

    public PartitionState(MergeStore store) {
        this.store = store;
        header = new PartitionHeader(store);
        ranges = new RangeDeletions(store);
    }

    /** Turns to the partition of a raw record. */
    public void begin(byte[] rawKey, TableState ofTable) {
        table = ofTable;
        keys.begin(rawKey);
        header.read(keys, ofTable);
    }

    /**
     * Notes that the partition changes, where its state is given up after a time.
     *
     * @param graceMillis by how much what is noted may be too early
     */
    public void touch(long logTimeMillis, long graceMillis) {
        header.touch(logTimeMillis, graceMillis, keys, table());
    }

    /** Takes in the deletion of the partition. */
    public Verdict deletePartition(long micros, long seconds) {
        Deletion before = header.deletion();
        boolean copy = before.micros() == micros && before.seconds() == seconds;
        if (!copy && micros <= header.floorMicros()) {
            return Verdict.SUPERSEDED;
        }
        return header.delete(micros, seconds, keys, table()) ? Verdict.NEWS : copy ? Verdict.COPY : Verdict.SUPERSEDED;
    }

    /** Takes in the deletion of the range that the reader stands on. */
    public Verdict deleteRange(RawReader range) {
        long micros = range.markedForDeleteAtMicros();
        long seconds = range.localDeletionTimeSeconds();
        bounds.read(range);
        if (bounds.isEmpty()
                || micros <= header.floorMicros()
                || !header.deletion().isSupersededBy(micros, seconds)) {
            return Verdict.SUPERSEDED;
        }
        header.noteRange(keys, table());
        return ranges.add(bounds, micros, seconds, keys, table(), header.deletion());
    }

    /** Takes in the row that the reader stands on; the result is the same object each time. */
    public MergeResult mergeRow(RawReader row, DroppedCells dropped) {
        byte[] key = keys.row(row.array(), row.comparableOffset(), row.comparableLength());
        cover(row.array(), row.comparableOffset(), row.comparableLength());
        hidden = dropped;
        stored = store.get(key);
        long floor = read(stored) ? rowFloor : header.floorMicros();
        if (floor > covering.micros()) {
            covering.set(floor, Deletion.NO_SECONDS);
        }
        MergeResult result = merger.merge(known, row.row(), covering, dropped);
        if (result.changed()) {
            RowFloor.write(floor, out.reset().varint(table().generation()));
            result.state().writeTo(out);
            store.put(key, out.toByteArray());
        }
        return result;
    }

    /** Writes the row merged last as it was before, without what deletions and dropped columns hid by then; nothing if nothing was known of it. */
    public void writeBefore(ByteWriter to) {
        read(stored);
        nothing.reset(NO_ROW, 0, NO_ROW.length);
        RowWriter before = past.merge(known, nothing, covering, hidden).state();
        if (!before.isEmpty()) {
            before.writeTo(to);
        }
    }

    /**
     * Writes a row as it is known now, without what deletions and dropped columns hide; nothing if nothing is known of it. A length of 0 is
     * the static row.
     *
     * @param untimed values in their row form that stand where nothing else is known, each with the earliest time that there is
     * @param dropped what the schema hides
     */
    public void writeRow(
            byte[] comparable, int offset, int length, RowCursor untimed, DroppedCells dropped, ByteWriter to) {
        cover(comparable, offset, length);
        read(store.get(keys.row(comparable, offset, length)));
        RowWriter row = past.merge(untimed, known, covering, dropped).state();
        if (!row.isEmpty()) {
            row.writeTo(to);
        }
    }

    /** Notes a mutation, whose digest was made of its bytes; false if it was known since the table was truncated last. */
    public boolean note(byte[] digest, long logTimeMillis) {
        byte[] key = keys.digest(digest);
        byte[] noted = store.get(key);
        if (noted != null && reader.reset(noted).varint() == table().generation()) {
            return false;
        }
        out.reset().varint(table().generation()).i64(logTimeMillis);
        store.put(key, out.toByteArray());
        return true;
    }

    /** The static row lies in no range. */
    private void cover(byte[] comparable, int offset, int length) {
        covering.set(header.deletion().micros(), header.deletion().seconds());
        if (header.hasRanges() && length > 0) {
            ranges.cover(comparable, offset, length, keys, table(), covering);
        }
    }

    /** Whether anything is known of the row. */
    private boolean read(byte @Nullable [] value) {
        if (value != null && reader.reset(value).varint() == table().generation()) {
            rowFloor = RowFloor.read(reader);
            known.reset(value, reader.position(), reader.remaining());
            return true;
        }
        known.reset(NO_ROW, 0, NO_ROW.length);
        return false;
    }

    private TableState table() {
        if (table == null) {
            throw new IllegalStateException("no partition");
        }
        return table;
    }
}
