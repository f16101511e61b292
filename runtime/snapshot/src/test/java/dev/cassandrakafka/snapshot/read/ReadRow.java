package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row of a raw record, for assertions. */
public record ReadRow(
        UUID table,
        ByteBuffer partitionKey,
        RawHeader header,
        boolean isStatic,
        boolean hasMarker,
        List<ByteBuffer> clustering,
        List<ReadCell> cells) {

    /** All rows of a record. */
    public static List<ReadRow> of(byte[] key, byte[] value) {
        RawReader reader = new RawReader().reset(value);
        List<ReadRow> rows = new ArrayList<>();
        while (reader.next() == RawItem.ROW) {
            rows.add(new ReadRow(
                    RawKey.id(key),
                    ByteBuffer.wrap(Arrays.copyOfRange(key, RawKey.PARTITION_KEY_OFFSET, key.length)),
                    reader.header(),
                    reader.row().isStatic(),
                    reader.row().hasLiveness(),
                    values(reader.values()),
                    cells(reader.row().cells())));
        }
        return rows;
    }

    /** The cells of a column. */
    public List<ReadCell> cells(String column) {
        return cells.stream().filter(cell -> cell.column().equals(column)).toList();
    }

    /** The only cell of a column. */
    public ReadCell cell(String column) {
        List<ReadCell> found = cells(column);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " cells of " + column);
        }
        return found.get(0);
    }

    private static List<ByteBuffer> values(ValuesCursor cursor) {
        List<ByteBuffer> values = new ArrayList<>();
        while (cursor.next()) {
            values.add(ByteBuffer.wrap(cursor.toByteArray()));
        }
        return values;
    }

    private static List<ReadCell> cells(CellCursor cursor) {
        List<ReadCell> cells = new ArrayList<>();
        while (cursor.next()) {
            cells.add(ReadCell.of(cursor));
        }
        return cells;
    }
}
