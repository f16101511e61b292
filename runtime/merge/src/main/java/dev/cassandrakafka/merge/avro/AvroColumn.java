package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.merge.envelope.CellName;

/** How a column outside of the primary key stands in the record {@code cells}. */
abstract class AvroColumn {
    final String name;
    final CellName cellName;

    AvroColumn(String name, boolean complex) {
        this.name = name;
        cellName = new CellName(name, complex);
    }

    /** The record of a change of the column. */
    abstract JsonNode schema();

    /** All cells of the column, from the one that the cursor stands on; returns whether it stands on one of another column then. */
    abstract boolean write(CellCursor cell, AvroBuffer out);

    final String avroName() {
        return AvroNames.of(name);
    }
}
