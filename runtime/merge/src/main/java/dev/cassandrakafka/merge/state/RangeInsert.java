package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.merge.reconcile.Deletion;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/**
 * Lays one deletion of a range over the pieces that are there. Weaker ones give way where it lies; it gives way where stronger or equal
 * ones lie; what is left of it are its own pieces.
 */
@NotThreadSafe
final class RangeInsert {
    private final MergeStore store;
    private final StateKeys keys;
    private final TableState table;
    private final RangePiece piece;
    private byte[] from = {};
    private int fromOffset;
    private int fromLength;
    private long micros;
    private long seconds;
    private boolean won;

    RangeInsert(MergeStore store, StateKeys keys, TableState table, RangePiece piece) {
        this.store = store;
        this.keys = keys;
        this.table = table;
        this.piece = piece;
    }

    /**
     * Whether it lies anywhere at all.
     *
     * @param partition the deletion of the partition, which is weaker
     */
    boolean insert(RangeBounds range, long markedForDeleteAtMicros, long localDeletionTimeSeconds, Deletion partition) {
        micros = markedForDeleteAtMicros;
        seconds = localDeletionTimeSeconds;
        goOnFrom(range.array(), range.startOffset(), range.startLength());
        byte[] first = keys.afterRange(range.array(), range.startOffset(), range.startLength());
        try (MergeStore.Entries pieces = store.range(first, keys.endOfRanges())) {
            while (pieces.next() && isBeforeEnd(range, pieces)) {
                if (isVoid(partition)) {
                    store.delete(piece.key());
                } else if (Deletion.supersedes(micros, seconds, piece.micros(), piece.seconds())) {
                    replace(range);
                } else {
                    giveWay();
                }
            }
        }
        if (range.compareEnd(from, fromOffset, fromLength) > 0) {
            write(range.array(), range.endOffset(), range.endLength());
        }
        return won;
    }

    private boolean isBeforeEnd(RangeBounds range, MergeStore.Entries pieces) {
        piece.read(pieces);
        return range.compareEnd(piece.startArray(), piece.startOffset(), piece.startLength()) > 0;
    }

    private boolean isVoid(Deletion partition) {
        return piece.generation() != table.generation() || !partition.isSupersededBy(piece.micros(), piece.seconds());
    }

    /** A weaker piece: what of it lies before the range and behind it stays. */
    private void replace(RangeBounds range) {
        byte[] array = range.array();
        if (range.compareStart(piece.startArray(), piece.startOffset(), piece.startLength()) > 0) {
            store.put(keys.rangeUntil(array, range.startOffset(), range.startLength()), piece.sameStart());
        }
        if (range.compareEnd(piece.key(), keys.boundOffset(), piece.key().length - keys.boundOffset()) < 0) {
            store.put(piece.key(), piece.from(array, range.endOffset(), range.endLength()));
        } else {
            store.delete(piece.key());
        }
    }

    /** A piece that is as strong or stronger: ours ends where it starts and goes on where it ends. */
    private void giveWay() {
        if (compareFrom(piece.startArray(), piece.startOffset(), piece.startLength()) < 0) {
            write(piece.startArray(), piece.startOffset(), piece.startLength());
        }
        goOnFrom(piece.key(), keys.boundOffset(), piece.key().length - keys.boundOffset());
    }

    private void write(byte[] end, int offset, int length) {
        store.put(
                keys.rangeUntil(end, offset, length),
                RangePiece.value(table.generation(), micros, seconds, from, fromOffset, fromLength));
        won = true;
    }

    private void goOnFrom(byte[] array, int offset, int length) {
        from = array;
        fromOffset = offset;
        fromLength = length;
    }

    private int compareFrom(byte[] array, int offset, int length) {
        return Arrays.compareUnsigned(from, fromOffset, fromOffset + fromLength, array, offset, offset + length);
    }
}
