package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** How values of one type are written in Avro. */
abstract class AvroType {
    /** @param name for a record, if the type is one; unique in the schema */
    abstract JsonNode schema(String name);

    abstract void write(byte[] bytes, int offset, int length, AvroBuffer out);

    /** Whether a value of no bytes can be told: of other types it is a null. */
    boolean takesEmpty() {
        return false;
    }

    final JsonNode nullable(String name) {
        return JsonNodeFactory.instance.arrayNode().add("null").add(schema(name));
    }

    /** @param length negative for a null */
    final void writeNullable(byte[] bytes, int offset, int length, AvroBuffer out) {
        if (length < 0 || (length == 0 && !takesEmpty())) {
            out.number(0);
        } else {
            write(bytes, offset, length, out.number(1));
        }
    }

    /** A null for bytes that are no value of the type. */
    final void writeTolerantly(byte[] bytes, int offset, int length, AvroBuffer out) {
        int start = out.length();
        try {
            writeNullable(bytes, offset, length, out);
        } catch (MalformedRecordException e) {
            out.truncate(start);
            out.number(0);
        }
    }
}
