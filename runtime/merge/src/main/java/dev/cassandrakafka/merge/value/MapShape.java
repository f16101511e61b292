package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.row.CellCursor;

/** How the entries of a map stand in JSON: as fields of an object where the keys are scalars, else as objects or pairs in an array. */
final class MapShape {
    private final ValueJson key;
    private final boolean object;
    private final String beforeKey;
    private final String beforeValue;
    private final String afterValue;

    private MapShape(ValueJson key, boolean object, String beforeKey, String beforeValue, String afterValue) {
        this.key = key;
        this.object = object;
        this.beforeKey = beforeKey;
        this.beforeValue = beforeValue;
        this.afterValue = afterValue;
    }

    static MapShape of(ValueJson key, ValueStyle style) {
        if (style == ValueStyle.DEBEZIUM ? key instanceof TextJson : key instanceof ScalarJson) {
            return new MapShape(key, true, "", ":", ",");
        }
        return style == ValueStyle.DEBEZIUM
                ? new MapShape(key, false, "[", ",", "],")
                : new MapShape(key, false, "{\"key\":", ",\"value\":", "},");
    }

    void open(JsonBuffer out) {
        out.raw(object ? '{' : '[');
    }

    /** The key, and what stands before the value. */
    void key(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.ascii(beforeKey);
        if (object && key instanceof ScalarJson scalar) {
            scalar.writeQuoted(bytes, offset, length, out);
        } else {
            key.write(bytes, offset, length, out);
        }
        out.ascii(beforeValue);
    }

    /** The same of the path of a cell, in hexadecimal if it is no key of the type. */
    void keyOf(CellCursor cell, JsonBuffer out) {
        int start = out.length();
        try {
            key(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
        } catch (MalformedRecordException e) {
            out.truncate(start);
            out.ascii(beforeKey);
            ValueJsons.UNKNOWN.write(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
            out.ascii(beforeValue);
        }
    }

    /** What stands after the value, and a comma. */
    void endEntry(JsonBuffer out) {
        out.ascii(afterValue);
    }

    void close(JsonBuffer out) {
        out.close(object ? '}' : ']');
    }
}
