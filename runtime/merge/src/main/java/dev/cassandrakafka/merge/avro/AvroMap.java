package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.merge.value.Elements;

/** map: a map if the keys are text, else an array of records with {@code key} and {@code value}. */
final class AvroMap extends AvroType {
    private final AvroType key;
    private final AvroType value;
    private final boolean textKeys;
    private final String cqlType;

    AvroMap(AvroType key, AvroType value, boolean textKeys, String cqlType) {
        this.key = key;
        this.value = value;
        this.textKeys = textKeys;
        this.cqlType = cqlType;
    }

    @Override
    JsonNode schema(String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (textKeys) {
            schema.put("type", "map").set("values", value.nullable(name + "_value"));
        } else {
            Fields entry = new Fields(name + "_entry");
            entry.nullable("key", key.nullable(name + "_key"));
            entry.nullable("value", value.nullable(name + "_value"));
            schema.put("type", "array").set("items", entry.record());
        }
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
            at = part(key, textKeys, bytes, at, end, out);
            at = part(value, false, bytes, at, end, out);
        }
        Elements.end(at, end);
        out.number(0);
    }

    private static int part(AvroType type, boolean plain, byte[] bytes, int at, int end, AvroBuffer out) {
        int size = Elements.length(bytes, at, end);
        if (!plain) {
            type.writeNullable(bytes, at + Integer.BYTES, size, out);
        } else if (size < 0) {
            throw new MalformedRecordException("a map key that is null");
        } else {
            type.write(bytes, at + Integer.BYTES, size, out);
        }
        return at + Integer.BYTES + Math.max(size, 0);
    }
}
