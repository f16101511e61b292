package dev.cassandrakafka.merge.rows;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.StringJoiner;

/** A row as text: {@code +5 -3/1 a=x@5 b=-@6/2 m[k]=v@7}: marker, deletion with local time, cells with time, tombstones, elements. */
public final class RowText {
    private RowText() {}

    public static String of(RowWriter row) {
        ByteWriter out = new ByteWriter();
        row.writeTo(out);
        return of(out.toByteArray(), 0);
    }

    public static String of(byte[] array, int offset) {
        return of(new RowCursor().reset(array, offset, array.length - offset));
    }

    public static String of(RowCursor row) {
        StringJoiner text = new StringJoiner(" ");
        if (row.hasLiveness()) {
            text.add("+" + row.livenessMicros() + ttl(row.livenessTtlSeconds(), row.livenessExpirationSeconds()));
        }
        if (row.hasDeletion()) {
            text.add("-" + row.markedForDeleteAtMicros() + "/" + row.localDeletionTimeSeconds());
        }
        CellCursor cells = row.cells();
        while (cells.next()) {
            text.add(cell(cells));
        }
        return text.toString();
    }

    private static String cell(CellCursor cell) {
        String path = cell.hasPath() ? "[" + text(cell, cell.pathOffset(), cell.pathLength()) + "]" : "";
        String time = cell.has(CellFlag.NO_TIME) ? "?" : Long.toString(cell.timestampMicros());
        return cell.name() + (cell.has(CellFlag.COMPLEX_DELETION) ? "[*]" : path) + "=" + value(cell) + "@" + time
                + (deleted(cell)
                        ? "/" + cell.localDeletionTimeSeconds()
                        : ttl(cell.ttlSeconds(), cell.localDeletionTimeSeconds()));
    }

    private static String value(CellCursor cell) {
        if (deleted(cell)) {
            return "-";
        }
        return cell.has(CellFlag.COUNTER)
                ? HexFormat.of().formatHex(cell.array(), cell.valueOffset(), cell.valueOffset() + cell.valueLength())
                : text(cell, cell.valueOffset(), cell.valueLength());
    }

    private static boolean deleted(CellCursor cell) {
        return cell.has(CellFlag.TOMBSTONE) || cell.has(CellFlag.COMPLEX_DELETION);
    }

    private static String ttl(int ttl, long expiry) {
        return ttl > 0 ? "~" + ttl + "/" + expiry : "";
    }

    private static String text(CellCursor cell, int offset, int length) {
        return new String(cell.array(), offset, length, StandardCharsets.UTF_8);
    }
}
