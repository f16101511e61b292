package dev.cassandrakafka.capture.it;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import java.util.HexFormat;

/** A raw record in one line, without its times, for people to read and tests to compare. */
final class RawText {
    private static final HexFormat HEX = HexFormat.of();

    private RawText() {}

    /** Such as {@code 00000001: row [00000002] marker v=61}. */
    static String of(byte[] key, byte[] value) {
        RawReader reader = new RawReader().reset(value);
        StringBuilder text = new StringBuilder(HEX.formatHex(key, 16, key.length)).append(':');
        if (!reader.hasItems()) {
            return text.append(' ').append(reader.header().kind()).toString();
        }
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            switch (item) {
                case PARTITION_DELETION -> text.append(" partition deleted");
                case ROW -> row(reader, text);
                case RANGE -> range(reader, text);
                case END -> throw new IllegalStateException();
            }
        }
        return text.toString();
    }

    private static void row(RawReader reader, StringBuilder text) {
        RowCursor row = reader.row();
        text.append(row.isStatic() ? " static" : " row " + values(reader.values()));
        if (row.hasLiveness()) {
            text.append(" marker").append(row.livenessTtlSeconds() > 0 ? " ttl " + row.livenessTtlSeconds() : "");
        }
        text.append(row.hasDeletion() ? " deleted" : "");
        CellCursor cells = row.cells();
        while (cells.next()) {
            cell(cells, text.append(' '));
        }
    }

    private static void cell(CellCursor cell, StringBuilder text) {
        text.append(cell.name());
        if (cell.hasPath()) {
            text.append('[')
                    .append(hex(cell.array(), cell.rawPathOffset(), cell.rawPathLength()))
                    .append(']');
        }
        if (cell.has(CellFlag.COMPLEX_DELETION)) {
            text.append("[*] deleted");
        } else if (cell.has(CellFlag.TOMBSTONE)) {
            text.append(" deleted");
        } else {
            text.append('=').append(hex(cell.array(), cell.valueOffset(), cell.valueLength()));
            text.append(cell.has(CellFlag.EXPIRING) ? " ttl " + cell.ttlSeconds() : "");
            text.append(cell.has(CellFlag.COUNTER) ? " counter" : "");
        }
    }

    private static void range(RawReader reader, StringBuilder text) {
        text.append(" range ");
        bound(reader.start(), "[", "(", text);
        text.append(',');
        bound(reader.end(), "]", ")", text);
        text.append(" deleted");
    }

    private static void bound(BoundCursor bound, String inclusive, String exclusive, StringBuilder text) {
        text.append(bound.inclusive() ? inclusive : exclusive).append(values(bound.values()));
    }

    private static String values(ValuesCursor values) {
        StringBuilder text = new StringBuilder("[");
        values.rewind();
        while (values.next()) {
            text.append(text.length() > 1 ? "," : "");
            text.append(values.isNull() ? "null" : hex(values.array(), values.offset(), values.length()));
        }
        return text.append(']').toString();
    }

    private static String hex(byte[] array, int offset, int length) {
        return HEX.formatHex(array, offset, offset + length);
    }
}
