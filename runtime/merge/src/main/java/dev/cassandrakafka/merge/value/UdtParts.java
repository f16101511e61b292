package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.row.CellCursor;
import java.util.List;

/** A user type that is not frozen: the path of a cell is the number of its field, in two bytes. */
final class UdtParts implements ComplexJson {
    private final List<byte[]> names;
    private final List<ValueJson> fields;

    /** @param names of the fields, each as {@link FieldName} has it */
    UdtParts(List<byte[]> names, List<ValueJson> fields) {
        this.names = names;
        this.fields = fields;
    }

    @Override
    public void key(CellCursor cell, JsonBuffer out) {
        int field = field(cell);
        if (field < names.size()) {
            byte[] name = names.get(field);
            out.raw(name, 0, name.length - 1); // without the colon
        } else {
            ValueJsons.UNKNOWN.write(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
        }
    }

    @Override
    public boolean hasValue() {
        return true;
    }

    @Override
    public void value(CellCursor cell, JsonBuffer out) {
        int field = field(cell);
        ValueJson type = field < fields.size() ? fields.get(field) : ValueJsons.UNKNOWN;
        type.write(cell.array(), cell.valueOffset(), cell.valueLength(), out);
    }

    @Override
    public void open(JsonBuffer out) {
        out.raw('{');
    }

    @Override
    public void member(CellCursor cell, JsonBuffer out) {
        key(cell, out);
        out.raw(':');
        value(cell, out);
        out.raw(',');
    }

    @Override
    public void deletedMember(CellCursor cell, JsonBuffer out) {
        key(cell, out);
        out.ascii(":null,");
    }

    @Override
    public void close(JsonBuffer out) {
        out.close('}');
    }

    /** Beyond all fields if the path is no number of a field. */
    private static int field(CellCursor cell) {
        return cell.rawPathLength() == Short.BYTES
                ? (int) Bytes.signed(cell.array(), cell.rawPathOffset(), Short.BYTES) & 0xFFFF
                : Integer.MAX_VALUE;
    }
}
