package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.type.VectorType;
import dev.cassandrakafka.merge.value.Bytes;
import dev.cassandrakafka.merge.value.Elements;
import dev.cassandrakafka.merge.value.FixedSize;

/** vector: an array. */
final class AvroVector extends AvroType {
    private final AvroType element;
    private final int elementBytes;
    private final int dimensions;
    private final String cqlType;

    AvroVector(VectorType type) {
        element = AvroTypes.of(type.element());
        elementBytes = FixedSize.of(type.element());
        dimensions = type.dimensions();
        cqlType = type.text();
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
        int at = offset;
        out.number(dimensions);
        for (int i = 0; i < dimensions; i++) {
            int size = elementBytes;
            if (size == 0) {
                int prefix = Bytes.vintSize(bytes, at, end);
                size = (int) Math.min(Bytes.unsignedVint(bytes, at, prefix), Integer.MAX_VALUE);
                at += prefix;
            }
            Bytes.need(size, at, end);
            element.writeNullable(bytes, at, size, out);
            at += size;
        }
        Elements.end(at, end);
        out.number(0);
    }
}
