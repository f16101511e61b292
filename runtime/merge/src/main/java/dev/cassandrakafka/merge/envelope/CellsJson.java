package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.value.ComplexJson;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;
import net.jcip.annotations.NotThreadSafe;

/** The cells of a row as the object {@code cells} of the envelope {@code Change}. */
@NotThreadSafe
final class CellsJson {
    private static final byte[] VALUE = FieldName.of("value");
    private static final byte[] KEY = FieldName.of("key");
    private static final byte[] DELETED = FieldName.of("deleted");
    private static final byte[] ELEMENTS = FieldName.of("elements");

    private final Columns columns;

    CellsJson(Columns columns) {
        this.columns = columns;
    }

    /** Reads all cells of the row. */
    void write(RowCursor row, JsonBuffer out) {
        CellCursor cell = row.cells();
        out.raw('{');
        boolean more = cell.next();
        while (more) {
            Column column = columns.of(cell);
            out.raw(column.field).raw('{');
            if (column.isComplex()) {
                more = complex(column, cell, out);
            } else {
                simple(column, cell, out);
                more = cell.next();
            }
            out.close('}').raw(',');
        }
        out.close('}');
    }

    private static void simple(Column column, CellCursor cell, JsonBuffer out) {
        out.raw(VALUE);
        if (cell.has(CellFlag.TOMBSTONE)) {
            out.ascii("null");
        } else {
            column.write(cell, out);
        }
        times(cell, out.raw(','));
    }

    /** All cells of a column, from the first; returns whether the cursor stands on one of another column. */
    private static boolean complex(Column column, CellCursor cell, JsonBuffer out) {
        boolean more = true;
        if (cell.has(CellFlag.COMPLEX_DELETION)) {
            Times.deleted(
                    cell.timestampMicros(),
                    cell.localDeletionTimeSeconds(),
                    out.raw(DELETED).raw('{'));
            out.close('}').raw(',');
            more = cell.next();
        }
        if (!more || !column.isOf(cell)) {
            return more;
        }
        out.raw(ELEMENTS).raw('[');
        while (more && column.isOf(cell)) {
            element(column.complex(), cell, out.raw('{'));
            out.close('}').raw(',');
            more = cell.next();
        }
        out.close(']').raw(',');
        return more;
    }

    private static void element(ComplexJson type, CellCursor cell, JsonBuffer out) {
        type.key(cell, out.raw(KEY));
        out.raw(',');
        if (type.hasValue()) {
            out.raw(VALUE);
            if (cell.has(CellFlag.TOMBSTONE)) {
                out.ascii("null");
            } else {
                type.value(cell, out);
            }
            out.raw(',');
        }
        times(cell, out);
    }

    private static void times(CellCursor cell, JsonBuffer out) {
        if (cell.has(CellFlag.TOMBSTONE)) {
            Times.deleted(cell.timestampMicros(), cell.localDeletionTimeSeconds(), out);
        } else {
            Times.live(cell.timestampMicros(), cell.ttlSeconds(), cell.localDeletionTimeSeconds(), out);
        }
    }
}
