package dev.cassandrakafka.merge.reconcile;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jcip.annotations.Immutable;

/** Which cells a dropped column hides: those written until it was dropped, also when a column of that name is there again. */
@Immutable
public final class DroppedCells {
    /** Of a table without dropped columns. */
    public static final DroppedCells NONE = new DroppedCells(Map.of());

    private final Map<String, Long> times;
    private final byte[][] names;
    private final long[] micros;

    private DroppedCells(Map<String, Long> times) {
        this.times = times;
        names = times.keySet().stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        micros = times.values().stream().mapToLong(Long::longValue).toArray();
    }

    public static DroppedCells of(TableSchema table) {
        return NONE.and(table.dropped());
    }

    /** These and those of further columns, of one name the later drop; the same object if that adds nothing. */
    public DroppedCells and(List<DroppedColumn> columns) {
        Map<String, Long> all = new TreeMap<>(times);
        columns.forEach(column -> all.merge(column.name(), column.timeMicros(), Math::max));
        return all.equals(times) ? this : new DroppedCells(all);
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

    public void write(ByteWriter out) {
        out.varint(names.length);
        for (int i = 0; i < names.length; i++) {
            out.bytes(names[i]).i64(micros[i]);
        }
    }

    /** What {@link #write} wrote. */
    public static DroppedCells read(ByteReader in) {
        Map<String, Long> all = new TreeMap<>();
        for (int left = in.varint(); left > 0; left--) {
            in.slice();
            String name = new String(in.array(), in.sliceOffset(), in.sliceLength(), StandardCharsets.UTF_8);
            all.put(name, in.i64());
        }
        return all.isEmpty() ? NONE : new DroppedCells(all);
    }

    private static boolean isNamed(CellCursor cell, byte[] name) {
        return Arrays.equals(
                cell.array(), cell.nameOffset(), cell.nameOffset() + cell.nameLength(), name, 0, name.length);
    }
}
