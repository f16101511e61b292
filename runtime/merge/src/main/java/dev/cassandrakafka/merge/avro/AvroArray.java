package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.merge.value.Elements;

/** list and set: an array. */
final class AvroArray extends AvroType {
    private final AvroType element;
    private final String cqlType;

    AvroArray(AvroType element, String cqlType) {
        this.element = element;
        this.cqlType = cqlType;
    }

    @Override
    JsonNode schema(String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", element.nullable(name + "_element"));
        return schema.put("cql", cqlType);
    }

    @Override
    void write(byte[] bytes, int offset, int length, AvroBuffer out) {
        int end = offset + length;
        int at = offset + Integer.BYTES;
        int count = Elements.count(bytes, offset, length);
        if (count > 0) {
            out.number(count);
        }
        for (int left = count; left > 0; left--) {
            int size = Elements.length(bytes, at, end);
            element.writeNullable(bytes, at + Integer.BYTES, size, out);
            at += Integer.BYTES + Math.max(size, 0);
        }
        Elements.end(at, end);
        out.number(0);
    }
}
