package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import java.util.Arrays;

/** Which of two cells of one column and path stands: the order of Cassandra's {@code Cells.reconcile}, but for live counters. */
final class CellRule {
    private CellRule() {}

    /** Above 0 if the left one stands, below 0 if the right one does, 0 if they are the same. */
    static int compare(CellCursor left, CellCursor right) {
        if (left.timestampMicros() != right.timestampMicros()) {
            return Long.compare(left.timestampMicros(), right.timestampMicros());
        }
        int deletions = compareDeletions(left, right);
        return deletions != 0 ? deletions : compareValues(left, right);
    }

    /** A tombstone of a counter stands against any live one, whatever the times (CASSANDRA-7346). */
    static int compareCounterTombstones(CellCursor left, CellCursor right) {
        return Boolean.compare(left.has(CellFlag.TOMBSTONE), right.has(CellFlag.TOMBSTONE));
    }

    /** Without a value, which only a read by Cassandra itself has: it stands; of two, that of the later time. */
    static int compareEmptyCounters(CellCursor left, CellCursor right) {
        int empty = Boolean.compare(left.valueLength() == 0, right.valueLength() == 0);
        return empty != 0 ? empty : Long.compare(left.timestampMicros(), right.timestampMicros());
    }

    /** At one time: deleted before expiring before live; then the later local time, then the lower TTL. */
    private static int compareDeletions(CellCursor left, CellCursor right) {
        int kinds = Integer.compare(rank(left), rank(right));
        if (kinds != 0) {
            return kinds;
        }
        if (left.localDeletionTimeSeconds() != right.localDeletionTimeSeconds()) {
            return Long.compare(left.localDeletionTimeSeconds(), right.localDeletionTimeSeconds());
        }
        return Integer.compare(right.ttlSeconds(), left.ttlSeconds());
    }

    private static int rank(CellCursor cell) {
        return cell.has(CellFlag.TOMBSTONE) ? 2 : cell.has(CellFlag.EXPIRING) ? 1 : 0;
    }

    private static int compareValues(CellCursor left, CellCursor right) {
        return Arrays.compareUnsigned(
                left.array(),
                left.valueOffset(),
                left.valueOffset() + left.valueLength(),
                right.array(),
                right.valueOffset(),
                right.valueOffset() + right.valueLength());
    }
}
