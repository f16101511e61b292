package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.event.RowImage;
import java.util.List;

/** A whole row as plain values, a field for each of its columns outside the key, null where it has none. */
final class AvroImage {
    private static final byte[] NO_ROW = {0, 0};

    private final List<AvroWhole> columns;
    private final RowCursor none = new RowCursor().reset(NO_ROW, 0, NO_ROW.length);

    AvroImage(List<AvroWhole> columns) {
        this.columns = columns;
    }

    /** Adds the fields to a record. */
    Fields fields(Fields record, String prefix) {
        columns.forEach(column -> record.nullable(column.name, column.nullable(prefix + AvroNames.of(column.name))));
        return record;
    }

    /** Writes the fields; what has expired by {@code nowSeconds} is gone. */
    void write(RowImage image, long nowSeconds, AvroBuffer out) {
        CellCursor cell = (image.isEmpty() ? none : image.cursor()).cells();
        boolean more = cell.next();
        for (AvroWhole column : columns) {
            while (more && column.cellName.compare(cell) < 0) {
                more = cell.next(); // of a column that the schema does not have
            }
            if (more && column.cellName.compare(cell) == 0) {
                more = column.write(cell, nowSeconds, out);
            } else {
                out.number(0);
            }
        }
    }
}
