package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.row.CellCursor;

/** A map that is not frozen. */
final class MapParts implements ComplexJson {
    private final ValueJson key;
    private final ValueJson value;
    private final MapShape shape;

    MapParts(ValueJson key, ValueJson value, MapShape shape) {
        this.key = key;
        this.value = value;
        this.shape = shape;
    }

    @Override
    public void key(CellCursor cell, JsonBuffer out) {
        key.write(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
    }

    @Override
    public boolean hasValue() {
        return true;
    }

    @Override
    public void value(CellCursor cell, JsonBuffer out) {
        value.write(cell.array(), cell.valueOffset(), cell.valueLength(), out);
    }

    @Override
    public void open(JsonBuffer out) {
        shape.open(out);
    }

    @Override
    public void member(CellCursor cell, JsonBuffer out) {
        shape.keyOf(cell, out);
        value(cell, out);
        shape.endEntry(out);
    }

    @Override
    public void deletedMember(CellCursor cell, JsonBuffer out) {
        shape.keyOf(cell, out);
        out.ascii("null");
        shape.endEntry(out);
    }

    @Override
    public void close(JsonBuffer out) {
        shape.close(out);
    }
}
