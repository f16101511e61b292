package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;

/** Reads everything a record has, by way of a caller who trusts it, and sees that all of it lies within the record. */
final class RawWalk {
    private final RawReader reader = new RawReader();
    private int items;

    /** How many items the record has. */
    int walk(byte[] record) {
        items = 0;
        reader.reset(record);
        reader.header();
        reader.control().keyspace();
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            items++;
            switch (item) {
                case ROW -> row();
                case RANGE -> {
                    bound(reader.start());
                    bound(reader.end());
                }
                case PARTITION_DELETION, END -> {}
            }
        }
        return items;
    }

    private void row() {
        within(reader.comparableOffset(), reader.comparableLength());
        values(reader.values());
        RowCursor row = reader.row();
        CellCursor cells = row.cells();
        // Some readers leave a row half read.
        int wanted = items % 2 == 0 ? Integer.MAX_VALUE : 1;
        for (int i = 0; i < wanted && cells.next(); i++) {
            within(cells.start(), cells.end() - cells.start());
            within(cells.nameOffset(), cells.nameLength());
            within(cells.pathOffset(), cells.pathLength());
            within(cells.rawPathOffset(), cells.rawPathLength());
            within(cells.valueOffset(), cells.valueLength());
            cells.name();
        }
    }

    private void bound(BoundCursor bound) {
        within(bound.comparableOffset(), bound.comparableLength());
        values(bound.values());
    }

    private void values(ValuesCursor values) {
        int count = 0;
        while (values.next()) {
            within(values.offset(), values.length());
            count++;
        }
        if (count != values.count()) {
            throw new AssertionError(count + " values of " + values.count());
        }
    }

    private void within(int offset, int length) {
        if (offset < 0 || length < 0 || offset + length > reader.array().length) {
            throw new AssertionError("%d + %d of %d".formatted(offset, length, reader.array().length));
        }
    }
}
