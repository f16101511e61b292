package dev.cassandrakafka.snapshot.read;

/** Turns one column of a row of the answer into cells; null is none. Not safe for use by several threads. */
interface CellEncoder {

    static CellEncoder of(ReadColumn column) {
        return column.type().complex() ? new ComplexCellEncoder(column) : new SimpleCellEncoder(column);
    }

    /** Adds the cells of the column. */
    void encode(RowValues values, ReadMoment at, RowParts row);
}
