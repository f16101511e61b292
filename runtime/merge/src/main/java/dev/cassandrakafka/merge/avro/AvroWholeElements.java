package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.SetType;
import java.util.Optional;

/** A list, set or map that is not frozen: an array or map as a frozen one is, null if nothing is in it. */
final class AvroWholeElements extends AvroWhole {
    /** Of a map. */
    private final Optional<AvroType> key;

    private final boolean textKeys;
    private final boolean isSet;
    private final AvroType element;

    AvroWholeElements(String name, CqlType type) {
        super(name, type);
        isSet = type instanceof SetType;
        if (type instanceof MapType map) {
            key = Optional.of(AvroTypes.of(map.key()));
            textKeys = AvroTypes.isText(map.key());
            element = AvroTypes.of(map.value());
        } else {
            key = Optional.empty();
            textKeys = false;
            element = AvroTypes.of(type instanceof ListType list ? list.element() : ((SetType) type).element());
        }
    }

    @Override
    boolean write(CellCursor cell, long nowSeconds, AvroBuffer out) {
        boolean any = false;
        boolean more = true;
        while (more && cellName.isOf(cell)) {
            if (shown(cell, nowSeconds) && (key.isPresent() || !cell.has(CellFlag.TOMBSTONE))) {
                if (!any) {
                    out.number(1);
                    any = true;
                }
                element(cell, out.number(1)); // a block for each, since their number is not known before
            }
            more = cell.next();
        }
        out.number(0); // the end of the blocks, or the null of the union
        return more;
    }

    private void element(CellCursor cell, AvroBuffer out) {
        if (isSet) {
            element.writeTolerantly(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
            return;
        }
        if (key.isPresent() && textKeys) {
            out.bytes(cell.array(), cell.rawPathOffset(), cell.rawPathLength());
        } else if (key.isPresent()) {
            key.get().writeTolerantly(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
        }
        element.writeTolerantly(cell.array(), cell.valueOffset(), valueLength(cell), out);
    }
}
