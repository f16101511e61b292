package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.RowImage;
import dev.cassandrakafka.merge.value.JsonBuffer;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** A whole row as {@code before} or {@code after}: every column has its value, and {@code set} where the change wrote or deleted it. */
@NotThreadSafe
final class DebeziumImage {
    private static final byte[] VALUE = ascii("{\"value\":");
    private static final byte[] DELETION = ascii(",\"deletion_ts\":");
    private static final byte[] NO_DELETION = ascii("null");
    private static final byte[] SET = ascii(",\"set\":true},");
    private static final byte[] NOT_SET = ascii(",\"set\":false},");
    private static final byte[] NO_ROW = {0, 0};
    private static final long MICROS_PER_SECOND = 1_000_000L;

    private final TablePlan table;
    private final DebeziumAfter after;
    private final JsonBuffer out;
    private final RowCursor none = new RowCursor().reset(NO_ROW, 0, NO_ROW.length);

    DebeziumImage(TablePlan table, DebeziumAfter after, JsonBuffer out) {
        this.table = table;
        this.after = after;
        this.out = out;
    }

    /** The row before the change. */
    void before(ChangeEvent event) {
        write(event, event.before(), none);
    }

    /** The row after it. */
    void after(ChangeEvent event) {
        write(event, event.after(), event.row());
    }

    private void write(ChangeEvent event, RowImage image, RowCursor news) {
        after.rowKey(event);
        CellCursor changed = news.cells();
        boolean moreChanged = changed.next();
        CellCursor cell = (image.isEmpty() ? none : image.cursor()).cells();
        boolean more = cell.next();
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            boolean set = false;
            while (moreChanged && column.compare(changed) <= 0) {
                set |= column.compare(changed) == 0;
                moreChanged = changed.next();
            }
            while (more && column.compare(cell) < 0) {
                more = cell.next(); // of a column that the schema has no more
            }
            more = column(column, cell, more, event.nowSeconds(), set);
        }
        after.noRange();
    }

    private boolean column(Column column, CellCursor cell, boolean onCell, long nowSeconds, boolean set) {
        boolean expires = onCell && column.compare(cell) == 0 && !column.isComplex() && cell.has(CellFlag.EXPIRING);
        long expiry = expires ? cell.localDeletionTimeSeconds() : 0;
        boolean more = ImageJson.value(
                column, cell, onCell, nowSeconds, out.raw(column.field).raw(VALUE));
        out.raw(DELETION);
        if (expires) {
            out.number(expiry * MICROS_PER_SECOND);
        } else {
            out.raw(NO_DELETION);
        }
        out.raw(set ? SET : NOT_SET);
        return more;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
