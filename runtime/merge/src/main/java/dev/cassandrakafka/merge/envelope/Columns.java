package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.CustomType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.merge.value.ValueStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** The columns outside the primary key, in the order that their cells have in a row: simple ones before complex ones, each by name. */
@NotThreadSafe
final class Columns {
    private final List<Column> columns;
    private final ValueStyle style;
    private int next;

    private Columns(List<Column> columns, ValueStyle style) {
        this.columns = columns;
        this.style = style;
    }

    /** Static and regular ones. */
    static Columns of(TableSchema schema, ValueStyle style) {
        List<Column> columns = new ArrayList<>();
        for (ColumnSchema column : schema.columns()) {
            if (column.kind() == ColumnKind.STATIC || column.kind() == ColumnKind.REGULAR) {
                columns.add(new Column(column.name(), column.cqlType(), style));
            }
        }
        return sorted(columns, style);
    }

    /** Of one kind of column. */
    static Columns of(TableSchema schema, ColumnKind kind, ValueStyle style) {
        List<Column> columns = new ArrayList<>();
        schema.columns(kind).forEach(column -> columns.add(new Column(column.name(), column.cqlType(), style)));
        return sorted(columns, style);
    }

    private static Columns sorted(List<Column> columns, ValueStyle style) {
        columns.sort(Comparator.comparing(column -> column.name));
        return new Columns(List.copyOf(columns), style);
    }

    int size() {
        return columns.size();
    }

    Column get(int index) {
        return columns.get(index);
    }

    /** Whether a column of that name is among these. */
    boolean has(Column column) {
        return columns.stream().anyMatch(one -> one.name.compareTo(column.name) == 0);
    }

    /** The column of a cell. Cells of one row are asked for in their order, so the next one is looked at first. */
    Column of(CellCursor cell) {
        int count = columns.size();
        for (int i = 0; i < count; i++) {
            int at = next + i < count ? next + i : next + i - count;
            if (columns.get(at).isOf(cell)) {
                next = at;
                return columns.get(at);
            }
        }
        return unknown(cell);
    }

    /** A column that the schema does not have: its values are shown as bytes. */
    private Column unknown(CellCursor cell) {
        String name = new String(cell.array(), cell.nameOffset(), cell.nameLength(), StandardCharsets.UTF_8);
        CqlType bytes = new CustomType("unknown");
        return new Column(name, cell.has(CellFlag.COMPLEX) ? new MapType(bytes, bytes, false) : bytes, style);
    }
}
