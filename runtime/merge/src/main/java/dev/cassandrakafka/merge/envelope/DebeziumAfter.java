package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.value.ComplexJson;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** The object {@code after} of the envelope {@code Debezium}: every column of the table, null where the change says nothing of it. */
@NotThreadSafe
final class DebeziumAfter {
    private static final byte[] NULL = ascii("null,");
    private static final byte[] VALUE = ascii("{\"value\":");
    private static final byte[] NULL_VALUE = ascii("{\"value\":null");
    private static final byte[] DELETION = ascii(",\"deletion_ts\":");
    private static final byte[] SET = ascii(",\"set\":true},");
    private static final byte[] LASTING = ascii(",\"deletion_ts\":null,\"set\":true},");
    private static final byte[] RANGE_START = FieldName.of("_range_start");
    private static final byte[] RANGE_END = FieldName.of("_range_end");
    private static final byte[] NO_RANGE = ascii("\"_range_start\":null,\"_range_end\":null}");
    private static final long MICROS_PER_SECOND = 1_000_000L;

    private final TablePlan table;
    private final Columns statics;
    private final JsonBuffer out;

    DebeziumAfter(TablePlan table, Columns statics, JsonBuffer out) {
        this.table = table;
        this.statics = statics;
        this.out = out;
    }

    /** A row with the cells that were written. */
    void row(ChangeEvent event, RowCursor row) {
        rowKey(event);
        CellCursor cell = row.cells();
        boolean more = cell.next();
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            while (more && column.compare(cell) < 0) {
                more = cell.next(); // of a column that the schema has no more
            }
            out.raw(column.field);
            if (!more || column.compare(cell) != 0) {
                out.raw(NULL);
            } else if (column.isComplex()) {
                more = complex(column, cell);
            } else {
                simple(column, cell);
                more = cell.next();
            }
        }
        out.raw(NO_RANGE);
    }

    /** A row that was deleted. */
    void deletedRow(ChangeEvent event, long micros) {
        rowKey(event);
        for (int i = 0; i < table.columns.size(); i++) {
            Column column = table.columns.get(i);
            out.raw(column.field);
            if (statics.has(column)) {
                out.raw(NULL);
            } else {
                deleted(micros);
            }
        }
        out.raw(NO_RANGE);
    }

    /** A partition that was deleted. */
    void deletedPartition(ChangeEvent event) {
        out.raw('{');
        table.visitPartitionKey(event, this::keyColumn);
        table.clustering.forEach(column -> deleted(event.markedForDeleteAtMicros(), column));
        for (int i = 0; i < table.columns.size(); i++) {
            deleted(event.markedForDeleteAtMicros(), table.columns.get(i));
        }
        out.raw(NO_RANGE);
    }

    /** A range that was deleted. */
    void deletedRange(ChangeEvent event) {
        out.raw('{');
        table.visitPartitionKey(event, this::keyColumn);
        table.clustering.forEach(column -> out.raw(column.field).raw(NULL));
        for (int i = 0; i < table.columns.size(); i++) {
            out.raw(table.columns.get(i).field).raw(NULL);
        }
        bound(event.start(), event.start().inclusive() ? "INCL_START_BOUND" : "EXCL_START_BOUND", out.raw(RANGE_START));
        bound(event.end(), event.end().inclusive() ? "INCL_END_BOUND" : "EXCL_END_BOUND", out.raw(RANGE_END));
        out.close('}');
    }

    /** The opening, and the columns of the key of a row. */
    void rowKey(ChangeEvent event) {
        out.raw('{');
        table.visitPartitionKey(event, this::keyColumn);
        ValuesCursor values = event.clustering();
        for (Column column : table.clustering) {
            boolean there = values.next() && !values.isNull();
            keyColumn(column, values.array(), values.offset(), there ? values.length() : -1);
        }
    }

    /** The end where no range is. */
    void noRange() {
        out.raw(NO_RANGE);
    }

    private void keyColumn(Column column, byte[] bytes, int offset, int length) {
        out.raw(column.field);
        if (length < 0) {
            out.raw(NULL);
            return;
        }
        column.write(bytes, offset, length, out.raw(VALUE));
        out.raw(LASTING);
    }

    private void simple(Column column, CellCursor cell) {
        if (cell.has(CellFlag.TOMBSTONE)) {
            out.raw(NULL_VALUE).raw(LASTING);
            return;
        }
        column.write(cell, out.raw(VALUE));
        if (cell.has(CellFlag.EXPIRING)) {
            out.raw(DELETION)
                    .number(cell.localDeletionTimeSeconds() * MICROS_PER_SECOND)
                    .raw(SET);
        } else {
            out.raw(LASTING);
        }
    }

    /** The elements that were written; a null for a field or map entry that was deleted; null if the whole was. */
    private boolean complex(Column column, CellCursor cell) {
        ComplexJson type = column.complex();
        int start = out.raw(VALUE).length();
        type.open(out);
        boolean any = false;
        boolean more = true;
        while (more && column.compare(cell) == 0) {
            any |= !cell.has(CellFlag.COMPLEX_DELETION);
            if (cell.has(CellFlag.TOMBSTONE)) {
                type.deletedMember(cell, out);
            } else if (!cell.has(CellFlag.COMPLEX_DELETION)) {
                type.member(cell, out);
            }
            more = cell.next();
        }
        if (any) {
            type.close(out);
        } else {
            out.truncate(start);
            out.ascii("null");
        }
        out.raw(LASTING);
        return more;
    }

    private void deleted(long micros, Column column) {
        out.raw(column.field);
        deleted(micros);
    }

    private void deleted(long micros) {
        out.raw(NULL_VALUE).raw(DELETION).number(micros).raw(SET);
    }

    /** The values of a bound are texts. */
    private void bound(BoundCursor bound, String method, JsonBuffer field) {
        field.ascii("{\"method\":\"").ascii(method).ascii("\",\"values\":{");
        ValuesCursor values = bound.values().rewind();
        for (int i = 0; values.next(); i++) {
            Column column = table.clustering.get(i);
            int start = field.raw(column.field).length();
            column.write(values.array(), values.offset(), values.length(), field);
            byte[] value = field.toByteArray(start, field.length());
            if (value[0] != '"') {
                field.truncate(start);
                field.raw('"').text(value, 0, value.length).raw('"');
            }
            field.raw(',');
        }
        field.close('}').raw('}').raw(',');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
