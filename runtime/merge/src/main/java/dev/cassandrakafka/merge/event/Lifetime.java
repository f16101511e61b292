package dev.cassandrakafka.merge.event;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;

/** What of a row is there at a time: neither deleted nor expired. */
public final class Lifetime {
    private Lifetime() {}

    /** Whether the row is there: it has a row marker or a value. */
    public static boolean exists(RowImage image, long nowSeconds) {
        if (image.isEmpty()) {
            return false;
        }
        RowCursor row = image.cursor();
        boolean exists = row.hasLiveness() && row.livenessExpirationSeconds() > nowSeconds;
        CellCursor cell = row.cells();
        while (!exists && cell.next()) {
            exists = live(cell, nowSeconds);
        }
        return exists;
    }

    /** Whether a cell has a value. */
    public static boolean live(CellCursor cell, long nowSeconds) {
        return !cell.has(CellFlag.TOMBSTONE)
                && !cell.has(CellFlag.COMPLEX_DELETION)
                && cell.localDeletionTimeSeconds() > nowSeconds;
    }

    /** The second at which something of the row expires next, 0 if nothing does. */
    public static long nextExpirySeconds(RowImage image, long nowSeconds) {
        if (image.isEmpty()) {
            return 0;
        }
        RowCursor row = image.cursor();
        long next = Long.MAX_VALUE;
        if (row.hasLiveness() && row.livenessTtlSeconds() > 0 && row.livenessExpirationSeconds() > nowSeconds) {
            next = row.livenessExpirationSeconds();
        }
        CellCursor cell = row.cells();
        while (cell.next()) {
            if (cell.has(CellFlag.EXPIRING) && live(cell, nowSeconds)) {
                next = Math.min(next, cell.localDeletionTimeSeconds());
            }
        }
        return next == Long.MAX_VALUE ? 0 : next;
    }
}
