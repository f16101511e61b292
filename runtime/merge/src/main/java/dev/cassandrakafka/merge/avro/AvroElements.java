package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import java.util.Optional;

/** A list, set or map that is not frozen: the deletion of the whole, and an array of elements. */
final class AvroElements extends AvroColumn {
    private final AvroType key;
    /** Absent in a set. */
    private final Optional<AvroType> value;

    AvroElements(String name, AvroType key, Optional<AvroType> value) {
        super(name, true);
        this.key = key;
        this.value = value;
    }

    @Override
    JsonNode schema() {
        String prefix = avroName();
        Fields element = new Fields(prefix + "_element").nullable("key", key.nullable(prefix + "_key"));
        value.ifPresent(type -> element.nullable("value", type.nullable(prefix + "_value")));
        ObjectNode elements = JsonNodeFactory.instance.objectNode().put("type", "array");
        elements.set("items", AvroTimes.fields(element, true).record());
        return new Fields(prefix + "_column")
                .nullable("deleted", "Deletion")
                .field("elements", elements)
                .record();
    }

    @Override
    boolean write(CellCursor cell, AvroBuffer out) {
        boolean more = deletion(cell, out);
        while (more && cellName.isOf(cell)) {
            out.number(1); // a block for each, since their number is not known before
            key.writeTolerantly(cell.array(), cell.rawPathOffset(), cell.rawPathLength(), out);
            if (value.isPresent()) {
                int length = cell.has(CellFlag.TOMBSTONE) ? -1 : cell.valueLength();
                value.get().writeTolerantly(cell.array(), cell.valueOffset(), length, out);
            }
            AvroTimes.cell(cell, out);
            more = cell.next();
        }
        out.number(0);
        return more;
    }

    /** The deletion of the whole if there is one; returns whether the cursor stands on a cell. */
    static boolean deletion(CellCursor cell, AvroBuffer out) {
        if (!cell.has(CellFlag.COMPLEX_DELETION)) {
            out.number(0);
            return true;
        }
        AvroTimes.deletion(cell.timestampMicros(), cell.localDeletionTimeSeconds(), out.number(1));
        return cell.next();
    }
}
