package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RowImage;
import dev.cassandrakafka.merge.value.ComplexJson;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import net.jcip.annotations.NotThreadSafe;

/** A whole row as plain values: every column of its kind by name, null where it has none. Nothing that was deleted or has expired is in it. */
@NotThreadSafe
final class ImageJson {
    private static final byte[] NO_ROW = {0, 0};

    private final RowCursor none = new RowCursor().reset(NO_ROW, 0, NO_ROW.length);
    private final Columns regular;
    private final Columns statics;

    ImageJson(TableSchema schema, ValueStyle style) {
        regular = Columns.of(schema, ColumnKind.REGULAR, style);
        statics = Columns.of(schema, ColumnKind.STATIC, style);
    }

    /** Writes {@code "name":value,} for each column. What has expired by {@code nowSeconds} is gone */
    void members(RowImage image, boolean isStatic, long nowSeconds, JsonBuffer out) {
        Columns columns = isStatic ? statics : regular;
        CellCursor cell = (image.isEmpty() ? none : image.cursor()).cells();
        boolean more = cell.next();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            while (more && column.compare(cell) < 0) {
                more = cell.next(); // of a column that the schema has no more
            }
            more = value(column, cell, more, nowSeconds, out.raw(column.field));
            out.raw(',');
        }
    }

    /** The value of a column or null; the cursor may stand on a cell of it. Returns whether it stands on one of another column then. */
    static boolean value(Column column, CellCursor cell, boolean onCell, long nowSeconds, JsonBuffer out) {
        int start = out.length();
        boolean more = onCell;
        if (column.isComplex()) {
            more = complex(column, cell, onCell, nowSeconds, out);
        } else if (onCell && column.compare(cell) == 0) {
            simple(column, cell, nowSeconds, out);
            more = cell.next();
        }
        if (out.length() == start) {
            out.ascii("null");
        }
        return more;
    }

    private static void simple(Column column, CellCursor cell, long nowSeconds, JsonBuffer out) {
        if (Lifetime.live(cell, nowSeconds)) {
            column.write(cell, out);
        }
    }

    /** Returns whether the cursor stands on a cell of another column. */
    private static boolean complex(Column column, CellCursor cell, boolean onCell, long nowSeconds, JsonBuffer out) {
        ComplexJson type = column.complex();
        boolean more = onCell;
        boolean open = false;
        while (more && column.compare(cell) == 0) {
            if (Lifetime.live(cell, nowSeconds)) {
                if (!open) {
                    type.open(out);
                    open = true;
                }
                type.member(cell, out);
            }
            more = cell.next();
        }
        if (open) {
            type.close(out);
        }
        return more;
    }
}
