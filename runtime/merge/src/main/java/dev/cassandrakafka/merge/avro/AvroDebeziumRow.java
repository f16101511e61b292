package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.envelope.BoundTexts;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.RowImage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;

/** The records {@code after} and {@code before}: for each column its value, when it is or will be deleted, and whether the change set it. */
@NotThreadSafe
final class AvroDebeziumRow {
    private static final long MICROS_PER_SECOND = 1_000_000L;
    private static final byte[] NO_ROW = {0, 0};

    private final AvroKeys keys;
    private final List<AvroWhole> columns;
    private final Set<String> statics;
    private final BoundTexts bounds;
    private final AvroBuffer keyFields = new AvroBuffer();
    private final RowCursor none = new RowCursor().reset(NO_ROW, 0, NO_ROW.length);

    AvroDebeziumRow(TableSchema table, AvroKeys keys) {
        this.keys = keys;
        columns = AvroWhole.of(table, kind -> kind == ColumnKind.STATIC || kind == ColumnKind.REGULAR);
        statics = table.columns(ColumnKind.STATIC).stream()
                .map(column -> column.name())
                .collect(Collectors.toSet());
        bounds = new BoundTexts(table);
    }

    /** The type of both. */
    ObjectNode schema() {
        Fields row = new Fields("Value");
        keys.columns().forEach(column -> cell(row, column.name(), column.type().schema("v_" + avro(column.name()))));
        columns.forEach(column -> cell(row, column.name, column.schema("v_" + avro(column.name))));
        ObjectNode values =
                JsonNodeFactory.instance.objectNode().put("type", "map").put("values", "string");
        Fields bound = new Fields("Bound").field("method", "string").field("values", values);
        return row.nullable("_range_start", AvroChangeSchema.union(bound.record()))
                .nullable("_range_end", "Bound")
                .record();
    }

    private static void cell(Fields row, String name, JsonNode type) {
        Fields cell = new Fields(avro(name) + "_cell")
                .nullable("value", AvroChangeSchema.union(type))
                .nullable("deletion_ts", "long")
                .field("set", "boolean");
        row.nullable(name, AvroChangeSchema.union(cell.record()));
    }

    /** A row with the cells that were written; with {@code whole} the other columns too, as they are after it. */
    void row(ChangeEvent event, boolean whole, AvroBuffer out) {
        key(event, false, out);
        CellCursor cell = event.row().cells();
        boolean more = cell.next();
        CellCursor image = (whole && !event.after().isEmpty() ? event.after().cursor() : none).cells();
        boolean moreImage = image.next();
        for (AvroWhole column : columns) {
            more = skipTo(column, cell, more);
            moreImage = skipTo(column, image, moreImage);
            boolean set = more && column.cellName.compare(cell) == 0;
            if (!whole && set) {
                more = column(column, cell, AvroWhole.DELETED_TOO, true, out);
                continue;
            }
            while (set && more && column.cellName.compare(cell) == 0) {
                more = cell.next();
            }
            moreImage = imageColumn(column, image, moreImage, event.nowSeconds(), set, whole, out);
        }
        out.number(0).number(0);
    }

    /** A row as it was, of which nothing is set. */
    void image(ChangeEvent event, RowImage row, AvroBuffer out) {
        key(event, false, out);
        CellCursor cell = row.cursor().cells();
        boolean more = cell.next();
        for (AvroWhole column : columns) {
            more = skipTo(column, cell, more);
            more = imageColumn(column, cell, more, event.nowSeconds(), false, true, out);
        }
        out.number(0).number(0);
    }

    void deletedRow(ChangeEvent event, long micros, AvroBuffer out) {
        key(event, false, out);
        for (AvroWhole column : columns) {
            if (statics.contains(column.name)) {
                out.number(0);
            } else {
                deleted(micros, out);
            }
        }
        out.number(0).number(0);
    }

    void deletedPartition(ChangeEvent event, AvroBuffer out) {
        key(event, true, out);
        columns.forEach(column -> deleted(event.markedForDeleteAtMicros(), out));
        out.number(0).number(0);
    }

    void deletedRange(ChangeEvent event, AvroBuffer out) {
        key(event, false, out);
        columns.forEach(column -> out.number(0));
        bound(event.start(), event.start().inclusive() ? "INCL_START_BOUND" : "EXCL_START_BOUND", out);
        bound(event.end(), event.end().inclusive() ? "INCL_END_BOUND" : "EXCL_END_BOUND", out);
    }

    private static boolean skipTo(AvroWhole column, CellCursor cell, boolean onCell) {
        boolean more = onCell;
        while (more && column.cellName.compare(cell) < 0) {
            more = cell.next(); // of a column that the schema does not have
        }
        return more;
    }

    private static boolean imageColumn(
            AvroWhole column,
            CellCursor cell,
            boolean onCell,
            long nowSeconds,
            boolean set,
            boolean whole,
            AvroBuffer out) {
        if (!whole) {
            out.number(0);
            return onCell;
        }
        if (onCell && column.cellName.compare(cell) == 0) {
            return column(column, cell, nowSeconds, set, out);
        }
        out.number(1).number(0).number(0).raw(set ? 1 : 0);
        return onCell;
    }

    private static boolean column(AvroWhole column, CellCursor cell, long nowSeconds, boolean set, AvroBuffer out) {
        boolean expires = cell.has(CellFlag.EXPIRING) && !cell.has(CellFlag.COMPLEX);
        long expiry = cell.localDeletionTimeSeconds();
        boolean more = column.write(cell, nowSeconds, out.number(1));
        if (expires) {
            out.number(1).number(expiry * MICROS_PER_SECOND);
        } else {
            out.number(0);
        }
        out.raw(set ? 1 : 0);
        return more;
    }

    private static void deleted(long micros, AvroBuffer out) {
        out.number(1).number(0).number(1).number(micros).raw(1);
    }

    /** Each column of the key as a cell; those that are null are deleted with the partition, or absent. */
    private void key(ChangeEvent event, boolean deletedClustering, AvroBuffer out) {
        keys.each(event, keyFields, (from, to, isNull) -> {
            if (!isNull) {
                out.number(1).raw(keyFields.array(), from, to - from).number(0).raw(1);
            } else if (deletedClustering) {
                deleted(event.markedForDeleteAtMicros(), out);
            } else {
                out.number(0);
            }
        });
    }

    /** The values of a bound are texts. */
    private void bound(BoundCursor bound, String method, AvroBuffer out) {
        out.number(1).bytes(method);
        ValuesCursor values = bound.values().rewind();
        if (values.count() > 0) {
            out.number(values.count());
            bounds.each(values, (name, text) -> out.bytes(name).bytes(text));
        }
        out.number(0);
    }

    private static String avro(String name) {
        return AvroNames.of(name);
    }
}
