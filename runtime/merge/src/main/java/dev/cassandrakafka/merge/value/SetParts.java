package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.row.CellCursor;

/** A set that is not frozen. */
final class SetParts implements ComplexJson {
    private final ValueJson element;

    SetParts(ValueJson element) {
        this.element = element;
    }

    @Override
    public void key(CellCursor cell, JsonBuffer out) {
        element.write(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
    }

    @Override
    public boolean hasValue() {
        return false;
    }

    @Override
    public void value(CellCursor cell, JsonBuffer out) {
        key(cell, out);
    }

    @Override
    public void open(JsonBuffer out) {
        out.raw('[');
    }

    @Override
    public void member(CellCursor cell, JsonBuffer out) {
        key(cell, out);
        out.raw(',');
    }

    @Override
    public void close(JsonBuffer out) {
        out.close(']');
    }
}
