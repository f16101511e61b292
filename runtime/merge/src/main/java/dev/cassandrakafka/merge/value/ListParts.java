package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.row.CellCursor;

/** A list that is not frozen: its elements have the order of their time UUIDs. */
final class ListParts implements ComplexJson {
    private static final ValueJson TIME_UUID = new TolerantJson(new UuidJson());

    private final ValueJson element;

    ListParts(ValueJson element) {
        this.element = element;
    }

    @Override
    public void key(CellCursor cell, JsonBuffer out) {
        TIME_UUID.write(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
    }

    @Override
    public boolean hasValue() {
        return true;
    }

    @Override
    public void value(CellCursor cell, JsonBuffer out) {
        element.write(cell.array(), cell.valueOffset(), cell.valueLength(), out);
    }

    @Override
    public void open(JsonBuffer out) {
        out.raw('[');
    }

    @Override
    public void member(CellCursor cell, JsonBuffer out) {
        value(cell, out);
        out.raw(',');
    }

    @Override
    public void close(JsonBuffer out) {
        out.close(']');
    }
}
