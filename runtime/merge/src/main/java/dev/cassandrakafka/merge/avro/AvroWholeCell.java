package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.type.CqlType;

/** A column whose values are one cell. */
final class AvroWholeCell extends AvroWhole {
    private final AvroType type;

    AvroWholeCell(String name, CqlType type) {
        super(name, type);
        this.type = AvroTypes.of(type);
    }

    @Override
    boolean write(CellCursor cell, long nowSeconds, AvroBuffer out) {
        int length = shown(cell, nowSeconds) ? valueLength(cell) : -1;
        type.writeTolerantly(cell.array(), cell.valueOffset(), length, out);
        return cell.next();
    }
}
