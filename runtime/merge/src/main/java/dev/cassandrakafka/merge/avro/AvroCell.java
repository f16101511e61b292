package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;

/** A column whose values are one cell. */
final class AvroCell extends AvroColumn {
    private final AvroType type;

    AvroCell(String name, AvroType type) {
        super(name, false);
        this.type = type;
    }

    @Override
    JsonNode schema() {
        return schema(avroName(), type);
    }

    @Override
    boolean write(CellCursor cell, AvroBuffer out) {
        write(cell, type, out);
        return cell.next();
    }

    /** The record of a cell of a type. */
    static JsonNode schema(String name, AvroType type) {
        Fields record = new Fields(name + "_cell").nullable("value", type.nullable(name + "_value"));
        return AvroTimes.fields(record, true).record();
    }

    static void write(CellCursor cell, AvroType type, AvroBuffer out) {
        int length = cell.has(CellFlag.TOMBSTONE) ? -1 : cell.valueLength();
        type.writeTolerantly(cell.array(), cell.valueOffset(), length, out);
        AvroTimes.cell(cell, out);
    }
}
