package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.type.UdtType;
import java.util.List;

/** A user type that is not frozen: the deletion of the whole, and a record with a cell for each field. */
final class AvroUdtColumn extends AvroColumn {
    private final List<UdtType.Field> fields;
    private final List<AvroType> types;

    AvroUdtColumn(String name, UdtType type) {
        super(name, true);
        fields = type.fields();
        types = fields.stream().map(field -> AvroTypes.of(field.type())).toList();
    }

    @Override
    JsonNode schema() {
        Fields record = new Fields(avroName() + "_fields");
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name();
            record.nullable(
                    field,
                    AvroChangeSchema.union(AvroCell.schema(avroName() + "_" + AvroNames.of(field), types.get(i))));
        }
        return new Fields(avroName() + "_column")
                .nullable("deleted", "Deletion")
                .field("fields", record.record())
                .record();
    }

    @Override
    boolean write(CellCursor cell, AvroBuffer out) {
        boolean more = AvroElements.deletion(cell, out);
        for (int i = 0; i < types.size(); i++) {
            if (more && cellName.isOf(cell) && field(cell) == i) {
                AvroCell.write(cell, types.get(i), out.number(1));
                more = cell.next();
            } else {
                out.number(0);
            }
        }
        while (more && cellName.isOf(cell)) {
            more = cell.next(); // of a field that the schema does not have
        }
        return more;
    }

    private static int field(CellCursor cell) {
        return cell.rawPathLength() == Short.BYTES ? BigEndian.u16(cell.array(), cell.rawPathOffset()) : -1;
    }
}
