package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jcip.annotations.Immutable;

/** Which cells a dropped column hides: those written until it was dropped, also when a column of that name is there again. */
@Immutable
public final class DroppedCells {
    /** Of a table without dropped columns. */
    public static final DroppedCells NONE = new DroppedCells(List.of());

    private final byte[][] names;
    private final long[] micros;

    private DroppedCells(List<DroppedColumn> columns) {
        names = columns.stream()
                .map(column -> column.name().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        micros = columns.stream().mapToLong(DroppedColumn::timeMicros).toArray();
    }

    public static DroppedCells of(TableSchema table) {
        return table.dropped().isEmpty() ? NONE : new DroppedCells(table.dropped());
    }

    /** Whether the cell or complex deletion is hidden. */
    public boolean hides(CellCursor cell) {
        for (int i = 0; i < names.length; i++) {
            if (cell.timestampMicros() <= micros[i] && isNamed(cell, names[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(CellCursor cell, byte[] name) {
        return Arrays.equals(
                cell.array(), cell.nameOffset(), cell.nameOffset() + cell.nameLength(), name, 0, name.length);
    }
}
