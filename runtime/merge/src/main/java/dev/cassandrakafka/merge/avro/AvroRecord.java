package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.merge.value.Elements;
import java.util.List;

/** tuple and user type: a record whose fields may all be null, as those are that a value ends before. */
final class AvroRecord extends AvroType {
    private final List<String> names;
    private final List<AvroType> fields;
    private final String cqlType;

    AvroRecord(List<String> names, List<AvroType> fields, String cqlType) {
        this.names = names;
        this.fields = fields;
        this.cqlType = cqlType;
    }

    @Override
    JsonNode schema(String name) {
        Fields record = new Fields(name);
        for (int i = 0; i < fields.size(); i++) {
            record.nullable(names.get(i), fields.get(i).nullable(name + "_" + AvroNames.of(names.get(i))));
        }
        ObjectNode schema = record.record();
        return schema.put("cql", cqlType);
    }

    @Override
    void write(byte[] bytes, int offset, int length, AvroBuffer out) {
        int end = offset + length;
        int at = offset;
        for (AvroType field : fields) {
            if (at == end) {
                out.number(0);
                continue;
            }
            int size = Elements.length(bytes, at, end);
            field.writeNullable(bytes, at + Integer.BYTES, size, out);
            at += Integer.BYTES + Math.max(size, 0);
        }
        Elements.end(at, end);
    }
}
