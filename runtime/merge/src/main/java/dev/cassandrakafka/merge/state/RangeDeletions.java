package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * The deletions of ranges of one partition, each in an entry of its own: pieces that do not overlap, and each deletion as it came. Finding
 * the one over a row is one look-up; a copy of a known one is another; a new one costs the pieces that lie in it, most of which it replaces.
 * Pieces that the partition's deletion or a TRUNCATE made void are taken away when they are met.
 */
@NotThreadSafe
final class RangeDeletions {
    private final MergeStore store;
    private final RangePiece piece = new RangePiece();
    private final ByteReader reader = new ByteReader();

    RangeDeletions(MergeStore store) {
        this.store = store;
    }

    /** Raises {@code covering}, which is the deletion of the partition, to the deletion of the range that the row lies in. */
    void cover(byte[] comparable, int offset, int length, StateKeys keys, TableState table, Deletion covering) {
        try (MergeStore.Entries pieces = store.range(keys.afterRange(comparable, offset, length), keys.endOfRanges())) {
            while (pieces.next()) {
                piece.read(pieces);
                if (isVoid(table, covering)) {
                    store.delete(piece.key());
                } else {
                    raiseIfInside(comparable, offset, length, covering);
                    return;
                }
            }
        }
    }

    private void raiseIfInside(byte[] comparable, int offset, int length, Deletion covering) {
        if (compareStart(comparable, offset, length) < 0) {
            covering.raise(piece.micros(), piece.seconds());
        }
    }

    /** Takes in a deletion that is stronger than that of the partition. */
    Verdict add(RangeBounds range, long micros, long seconds, StateKeys keys, TableState table, Deletion partition) {
        byte[] knownKey = keys.knownRange(
                range.array(), range.startOffset(), range.startLength(), range.endOffset(), range.endLength());
        byte @Nullable [] known = store.get(knownKey);
        if (known != null && reader.reset(known).varint() == table.generation()) {
            long knownMicros = reader.i64();
            long knownSeconds = reader.u32();
            if (!Deletion.supersedes(micros, seconds, knownMicros, knownSeconds)) {
                return micros == knownMicros && seconds == knownSeconds ? Verdict.COPY : Verdict.SUPERSEDED;
            }
        }
        store.put(
                knownKey,
                new ByteWriter(16)
                        .varint(table.generation())
                        .i64(micros)
                        .u32(seconds)
                        .toByteArray());
        return new RangeInsert(store, keys, table, piece).insert(range, micros, seconds, partition)
                ? Verdict.NEWS
                : Verdict.SUPERSEDED;
    }

    private boolean isVoid(TableState table, Deletion partition) {
        return piece.generation() != table.generation() || !partition.isSupersededBy(piece.micros(), piece.seconds());
    }

    /** How the piece's start stands to a clustering or bound. */
    private int compareStart(byte[] comparable, int offset, int length) {
        return Arrays.compareUnsigned(
                piece.startArray(),
                piece.startOffset(),
                piece.startOffset() + piece.startLength(),
                comparable,
                offset,
                offset + length);
    }
}
