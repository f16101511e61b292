package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.merge.reconcile.Deletion;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.reconcile.RowMerger;
import java.nio.ByteBuffer;
import net.jcip.annotations.NotThreadSafe;

/** What a snapshot read of a row without its times, as cells of the earliest time that there is, so that everything else wins over them. */
@NotThreadSafe
final class UntimedCells {
    private static final long EARLIEST_MICROS = Long.MIN_VALUE + 1;
    private static final byte[] NO_ROW = {0, 0};

    private final ByteWriter form = new ByteWriter(128);
    private final RowCursor known = new RowCursor();
    private final RowCursor incoming = new RowCursor();
    private final RowWriter row = new RowWriter();
    private final RowMerger merger = new RowMerger();
    private final Deletion none = new Deletion().clear();

    /** Adds those among news to the ones that are known, in their row form. */
    void add(RowWriter news, ByteWriter to) {
        news.writeTo(form.reset());
        incoming.reset(form.array(), 0, form.length());
        row.begin(incoming.flags());
        if (incoming.hasLiveness() && incoming.livenessMicros() == Long.MIN_VALUE) {
            row.liveness(EARLIEST_MICROS, incoming.livenessTtlSeconds(), incoming.livenessExpirationSeconds());
        }
        CellCursor cell = incoming.cells();
        while (cell.next()) {
            if (cell.has(CellFlag.NO_TIME)) {
                add(cell);
            }
        }
        if (!row.isEmpty()) {
            unite(to);
        }
    }

    private void unite(ByteWriter to) {
        row.writeTo(form.reset());
        incoming.reset(form.array(), 0, form.length());
        if (to.length() == 0) {
            known.reset(NO_ROW, 0, NO_ROW.length);
        } else {
            byte[] before = to.toByteArray();
            known.reset(before, 0, before.length);
        }
        merger.merge(known, incoming, none, DroppedCells.NONE).state().writeTo(to.reset());
    }

    private void add(CellCursor cell) {
        row.cell(cell.flags() & ~CellFlag.NO_TIME, cell.array(), cell.nameOffset(), cell.nameLength());
        if (cell.hasPath()) {
            path(cell);
        }
        if (cell.has(CellFlag.EXPIRING)) {
            row.expiringTime(EARLIEST_MICROS, cell.ttlSeconds(), cell.localDeletionTimeSeconds());
        } else {
            row.time(EARLIEST_MICROS);
        }
        row.value(cell.array(), cell.valueOffset(), cell.valueLength());
    }

    private void path(CellCursor cell) {
        if (cell.has(CellFlag.SAME_PATH)) {
            row.path(cell.array(), cell.pathOffset(), cell.pathLength());
        } else {
            row.path(
                    new ByteWriter().raw(cell.array(), cell.pathOffset(), cell.pathLength()),
                    ByteBuffer.wrap(cell.array(), cell.rawPathOffset(), cell.rawPathLength()));
        }
    }
}
