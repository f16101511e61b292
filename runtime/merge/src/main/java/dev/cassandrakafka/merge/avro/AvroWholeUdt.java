package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.type.UdtType;
import java.util.List;

/** A user type that is not frozen: a record as a frozen one is, null if it has no field. */
final class AvroWholeUdt extends AvroWhole {
    private final List<AvroType> fields;

    AvroWholeUdt(String name, UdtType type) {
        super(name, type);
        fields = type.fields().stream().map(field -> AvroTypes.of(field.type())).toList();
    }

    @Override
    boolean write(CellCursor cell, long nowSeconds, AvroBuffer out) {
        int start = out.length();
        out.number(1);
        int next = 0;
        boolean more = true;
        boolean any = false;
        while (more && cellName.isOf(cell)) {
            int field = cell.rawPathLength() == Short.BYTES ? BigEndian.u16(cell.array(), cell.rawPathOffset()) : -1;
            if (shown(cell, nowSeconds) && field >= next && field < fields.size()) {
                next = skip(next, field, out);
                fields.get(next++).writeTolerantly(cell.array(), cell.valueOffset(), valueLength(cell), out);
                any = true;
            }
            more = cell.next();
        }
        skip(next, fields.size(), out);
        if (!any) {
            out.truncate(start);
            out.number(0);
        }
        return more;
    }

    private static int skip(int from, int to, AvroBuffer out) {
        for (int i = from; i < to; i++) {
            out.number(0);
        }
        return Math.max(from, to);
    }
}
