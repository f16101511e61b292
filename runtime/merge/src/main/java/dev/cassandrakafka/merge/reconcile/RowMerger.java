package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import net.jcip.annotations.NotThreadSafe;

/**
 * Merges a row that comes in with what is known of it, as Cassandra's {@code Row.Merger} does with two versions, and tells what of it is
 * news: what stands and was not known. One pass over both; reusable.
 *
 * <p>What a snapshot read without a time ({@link CellFlag#NO_TIME}, or a row marker at {@code Long.MIN_VALUE}) is news where nothing is
 * known, not even a deletion, and is never known afterwards.
 */
@NotThreadSafe
public final class RowMerger {
    private final MergeResult result = new MergeResult();
    private final Deletion active = new Deletion();
    private final CellMerger cells = new CellMerger(result);

    /**
     * Merges; the result is the same object each time.
     *
     * @param known what is known of the row; an empty row form if nothing is
     * @param covering the deletion of the partition or of a range that the row lies in
     * @param dropped what the schema of the incoming row hides
     */
    public MergeResult merge(RowCursor known, RowCursor incoming, Deletion covering, DroppedCells dropped) {
        result.begin(incoming.flags());
        boolean deletionIsNews = activate(known, incoming, covering);
        mergeLiveness(known, incoming);
        writeDeletion(deletionIsNews, covering);
        cells.merge(known.cells(), incoming.cells(), active, dropped);
        return result;
    }

    /** The deletion that acts on the row's cells and marker: the strongest of all. Whether it is news. */
    private boolean activate(RowCursor known, RowCursor incoming, Deletion covering) {
        active.set(covering.micros(), covering.seconds());
        if (known.hasDeletion()) {
            active.raise(known.markedForDeleteAtMicros(), known.localDeletionTimeSeconds());
        }
        if (!incoming.hasDeletion()) {
            return false;
        }
        boolean isNews = active.raise(incoming.markedForDeleteAtMicros(), incoming.localDeletionTimeSeconds());
        if (!isNews && !isDeletionOf(known, incoming)) {
            result.addSuperseded();
        }
        return isNews;
    }

    private void mergeLiveness(RowCursor known, RowCursor incoming) {
        boolean knownStands = known.hasLiveness() && !active.deletes(known.livenessMicros());
        if (!incoming.hasLiveness()) {
            keepLiveness(known, knownStands);
        } else if (incoming.livenessMicros() == Long.MIN_VALUE) {
            keepLiveness(known, knownStands);
            if (!known.hasLiveness() && active.isNone()) {
                write(incoming, result.newsWithoutTime());
            }
        } else if (!active.deletes(incoming.livenessMicros()) && LivenessRule.supersedes(incoming, known)) {
            write(incoming, result.addNews());
            write(incoming, result.state());
        } else {
            keepLiveness(known, knownStands);
            if (!knownStands || LivenessRule.supersedes(known, incoming)) {
                result.addSuperseded();
            }
        }
    }

    private void keepLiveness(RowCursor known, boolean stands) {
        if (stands) {
            write(known, result.state());
        }
    }

    private void writeDeletion(boolean isNews, Deletion covering) {
        if (covering.isSupersededBy(active.micros(), active.seconds())) {
            result.state().deletion(active.micros(), active.seconds());
        }
        if (isNews) {
            result.addNews().deletion(active.micros(), active.seconds());
        }
    }

    private static boolean isDeletionOf(RowCursor known, RowCursor incoming) {
        return known.hasDeletion()
                && known.markedForDeleteAtMicros() == incoming.markedForDeleteAtMicros()
                && known.localDeletionTimeSeconds() == incoming.localDeletionTimeSeconds();
    }

    private static void write(RowCursor row, RowWriter to) {
        to.liveness(row.livenessMicros(), row.livenessTtlSeconds(), row.livenessExpirationSeconds());
    }
}
