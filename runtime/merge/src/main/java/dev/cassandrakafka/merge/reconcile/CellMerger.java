package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.CellOrder;
import dev.cassandrakafka.change.row.RowWriter;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** The cells of {@link RowMerger}: two sorted blocks in one pass. */
@NotThreadSafe
final class CellMerger {
    private static final byte[] NOTHING = {};

    private final MergeResult result;
    private final CounterMerge counters = new CounterMerge();
    private final Placeholders placeholders = new Placeholders();
    private final Deletion row = new Deletion();
    private final Deletion column = new Deletion();
    private DroppedCells dropped = DroppedCells.NONE;
    private byte[] name = NOTHING;
    private int nameOffset;
    private int nameLength = -1;

    CellMerger(MergeResult result) {
        this.result = result;
    }

    void merge(CellCursor known, CellCursor incoming, Deletion active, DroppedCells hidden) {
        row.set(active.micros(), active.seconds());
        dropped = hidden;
        nameLength = -1;
        placeholders.begin();
        boolean haveKnown = known.next();
        boolean haveIncoming = incoming.next();
        while (haveKnown || haveIncoming) {
            int order = !haveKnown ? 1 : !haveIncoming ? -1 : CellOrder.compare(known, incoming);
            enter(order <= 0 ? known : incoming);
            if (order < 0) {
                keep(known);
            } else if (order > 0) {
                accept(incoming);
            } else {
                reconcile(known, incoming);
            }
            haveKnown = order <= 0 ? known.next() : haveKnown;
            haveIncoming = order >= 0 ? incoming.next() : haveIncoming;
        }
        placeholders.writeTo(result.newsWithoutTime());
    }

    /** What is deleted by the row or by the column that the cell is of. Its deletion comes before its elements. */
    private void enter(CellCursor cell) {
        if (cell.has(CellFlag.COMPLEX) ? !isOfColumn(cell) : nameLength < 0) {
            placeholders.writeTo(result.newsWithoutTime());
            column.set(row.micros(), row.seconds());
            name = cell.array();
            nameOffset = cell.nameOffset();
            nameLength = cell.nameLength();
        }
    }

    private boolean isOfColumn(CellCursor cell) {
        return cell.nameLength() == nameLength
                && Arrays.equals(
                        cell.array(),
                        cell.nameOffset(),
                        cell.nameOffset() + cell.nameLength(),
                        name,
                        nameOffset,
                        nameOffset + nameLength);
    }

    /** Only known. */
    private void keep(CellCursor known) {
        if (dropped.hides(known)) {
            return;
        }
        if (known.has(CellFlag.COMPLEX_DELETION)) {
            if (column.raise(known.timestampMicros(), known.localDeletionTimeSeconds())) {
                result.state().copy(known);
            }
        } else if (!column.deletes(known.timestampMicros())) {
            result.state().copy(known);
            if (!known.has(CellFlag.TOMBSTONE)) {
                placeholders.meet(known);
            }
        }
    }

    /** Only incoming. */
    private void accept(CellCursor incoming) {
        if (incoming.has(CellFlag.NO_TIME)) {
            acceptWithoutTime(incoming);
        } else if (isHidden(incoming)) {
            result.addSuperseded();
        } else {
            win(incoming);
        }
    }

    private void acceptWithoutTime(CellCursor incoming) {
        boolean isTimed = incoming.timestampMicros() != Long.MIN_VALUE;
        if (isTimed ? isHidden(incoming) : !column.isNone()) {
            return;
        }
        if (Placeholders.is(incoming)) {
            placeholders.add(incoming);
        } else {
            result.newsWithoutTime().copy(incoming);
        }
    }

    /** What is known stands, unless the column was dropped since. */
    private void meetWithoutTime(CellCursor known, CellCursor incoming) {
        if (dropped.hides(known)) {
            acceptWithoutTime(incoming);
        } else {
            keep(known);
        }
    }

    /** Both of one column and path. */
    private void reconcile(CellCursor known, CellCursor incoming) {
        if (incoming.has(CellFlag.NO_TIME)) {
            meetWithoutTime(known, incoming);
        } else if (incoming.has(CellFlag.COMPLEX_DELETION)) {
            reconcileDeletions(known, incoming);
        } else if (dropped.hides(known) || column.deletes(known.timestampMicros())) {
            accept(incoming);
        } else if (isHidden(incoming)) {
            result.state().copy(known);
            result.addSuperseded();
        } else if (isLiveCounter(known) || isLiveCounter(incoming)) {
            reconcileCounters(known, incoming);
        } else {
            settle(known, incoming, CellRule.compare(known, incoming));
        }
    }

    private void reconcileDeletions(CellCursor known, CellCursor incoming) {
        boolean wins = !dropped.hides(incoming)
                && Deletion.supersedes(
                        incoming.timestampMicros(),
                        incoming.localDeletionTimeSeconds(),
                        known.timestampMicros(),
                        known.localDeletionTimeSeconds());
        if (wins && !isHidden(incoming)) {
            win(incoming);
            return;
        }
        keep(known);
        if (known.timestampMicros() != incoming.timestampMicros()
                || known.localDeletionTimeSeconds() != incoming.localDeletionTimeSeconds()) {
            result.addSuperseded();
        }
    }

    private void reconcileCounters(CellCursor known, CellCursor incoming) {
        if (known.has(CellFlag.TOMBSTONE) || incoming.has(CellFlag.TOMBSTONE)) {
            settle(known, incoming, CellRule.compareCounterTombstones(known, incoming));
        } else if (known.valueLength() == 0 || incoming.valueLength() == 0) {
            settle(known, incoming, CellRule.compareEmptyCounters(known, incoming));
        } else {
            uniteCounters(known, incoming);
        }
    }

    private void uniteCounters(CellCursor known, CellCursor incoming) {
        CounterMerge.Outcome outcome = counters.merge(
                known.array(),
                known.valueOffset(),
                known.valueLength(),
                incoming.array(),
                incoming.valueOffset(),
                incoming.valueLength());
        long later = Math.max(known.timestampMicros(), incoming.timestampMicros());
        if (outcome == CounterMerge.Outcome.LEFT && later == known.timestampMicros()) {
            result.state().copy(known);
            if (later != incoming.timestampMicros() || known.valueLength() != incoming.valueLength()) {
                result.addSuperseded();
            }
        } else if (outcome == CounterMerge.Outcome.RIGHT && later == incoming.timestampMicros()) {
            win(incoming);
        } else {
            writeUnited(known, incoming, outcome, later, result.addNews());
            writeUnited(known, incoming, outcome, later, result.state());
        }
    }

    private void writeUnited(
            CellCursor known, CellCursor incoming, CounterMerge.Outcome outcome, long micros, RowWriter to) {
        to.cell(CellFlag.COUNTER, incoming.array(), incoming.nameOffset(), incoming.nameLength())
                .time(micros);
        switch (outcome) {
            case LEFT -> to.value(known.array(), known.valueOffset(), known.valueLength());
            case RIGHT -> to.value(incoming.array(), incoming.valueOffset(), incoming.valueLength());
            case BOTH ->
                to.value(counters.context().array(), 0, counters.context().length());
        }
    }

    /** @param order above 0 if what is known stands, below 0 if what comes in does, 0 if they are the same */
    private void settle(CellCursor known, CellCursor incoming, int order) {
        if (order < 0) {
            win(incoming);
            return;
        }
        result.state().copy(known);
        if (order > 0) {
            result.addSuperseded();
        }
    }

    private void win(CellCursor incoming) {
        if (incoming.has(CellFlag.COMPLEX_DELETION)) {
            column.raise(incoming.timestampMicros(), incoming.localDeletionTimeSeconds());
        }
        result.addNews().copy(incoming);
        result.state().copy(incoming);
    }

    private static boolean isLiveCounter(CellCursor cell) {
        return cell.has(CellFlag.COUNTER) && !cell.has(CellFlag.TOMBSTONE);
    }

    private boolean isHidden(CellCursor incoming) {
        boolean deleted = incoming.has(CellFlag.COMPLEX_DELETION)
                ? !column.isSupersededBy(incoming.timestampMicros(), incoming.localDeletionTimeSeconds())
                : column.deletes(incoming.timestampMicros());
        return deleted || dropped.hides(incoming);
    }
}
