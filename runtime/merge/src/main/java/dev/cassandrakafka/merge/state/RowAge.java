package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import net.jcip.annotations.NotThreadSafe;

/** The latest write time of anything in a stored row. Reusable. */
@NotThreadSafe
final class RowAge {
    private final RowCursor row = new RowCursor();

    long newestMicros(byte[] value, int offset, int length) {
        row.reset(value, offset, length);
        long newest = Math.max(row.livenessMicros(), row.markedForDeleteAtMicros());
        CellCursor cells = row.cells();
        while (cells.next()) {
            newest = Math.max(newest, cells.timestampMicros());
        }
        return newest;
    }
}
