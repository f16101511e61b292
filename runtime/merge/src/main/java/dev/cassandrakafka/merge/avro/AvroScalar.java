package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.merge.value.CounterTotal;
import dev.cassandrakafka.merge.value.ValueJson;
import dev.cassandrakafka.merge.value.ValueJsons;
import dev.cassandrakafka.merge.value.ValueStyle;

/** A type without parts. */
final class AvroScalar extends AvroType {
    /** Writes the value of a type whose values are of one size, or any bytes. */
    private interface Writer {
        void write(byte[] bytes, int offset, int length, AvroBuffer out);
    }

    private final String type;
    private final String logicalType;
    private final String cqlType;
    private final boolean takesEmpty;
    private final Writer writer;

    private AvroScalar(String type, String logicalType, String cqlType, boolean takesEmpty, Writer writer) {
        this.type = type;
        this.logicalType = logicalType;
        this.cqlType = cqlType;
        this.takesEmpty = takesEmpty;
        this.writer = writer;
    }

    static AvroScalar of(ScalarType type) {
        return switch (type) {
            case ASCII, TEXT -> plain("string", type, true, AvroScalar::copy);
            case BLOB -> plain("bytes", type, true, AvroScalar::copy);
            case TINYINT -> plain("int", type, false, sized(1, (b, at) -> b[at]));
            case SMALLINT -> plain("int", type, false, sized(2, (b, at) -> (b[at] << Byte.SIZE) | (b[at + 1] & 0xFF)));
            case INT -> plain("int", type, false, sized(4, BigEndian::i32));
            case BIGINT -> plain("long", type, false, sized(8, BigEndian::i64));
            case TIME -> plain("long", type, false, sized(8, BigEndian::i64));
            case TIMESTAMP -> new AvroScalar("long", "timestamp-millis", "timestamp", false, sized(8, BigEndian::i64));
            case DATE ->
                new AvroScalar(
                        "int", "date", "date", false, sized(4, (b, at) -> BigEndian.i32(b, at) ^ Integer.MIN_VALUE));
            case BOOLEAN -> plain("boolean", type, false, AvroScalar::bool);
            case FLOAT -> plain("float", type, false, floating(Float.BYTES));
            case DOUBLE -> plain("double", type, false, floating(Double.BYTES));
            case UUID, TIMEUUID -> new AvroScalar("string", "uuid", type.text(), false, text(type));
            case INET, DECIMAL, VARINT, DURATION -> plain("string", type, false, text(type));
            case COUNTER ->
                plain("long", type, false, (b, at, length, out) -> out.number(CounterTotal.of(b, at, length)));
        };
    }

    /** Bytes that nothing is known of. */
    static AvroScalar unknown() {
        return plain("bytes", ScalarType.BLOB, true, AvroScalar::copy);
    }

    @Override
    JsonNode schema(String name) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", type);
        if (!logicalType.isEmpty()) {
            schema.put("logicalType", logicalType);
        }
        return schema.put("cql", cqlType);
    }

    @Override
    void write(byte[] bytes, int offset, int length, AvroBuffer out) {
        writer.write(bytes, offset, length, out);
    }

    @Override
    boolean takesEmpty() {
        return takesEmpty;
    }

    private interface NumberAt {
        long at(byte[] bytes, int offset);
    }

    private static AvroScalar plain(String type, ScalarType cql, boolean takesEmpty, Writer writer) {
        return new AvroScalar(type, "", cql.text(), takesEmpty, writer);
    }

    private static void bool(byte[] bytes, int offset, int length, AvroBuffer out) {
        expect(1, length);
        out.raw(bytes[offset] == 0 ? 0 : 1);
    }

    private static void copy(byte[] bytes, int offset, int length, AvroBuffer out) {
        out.bytes(bytes, offset, length);
    }

    private static Writer sized(int size, NumberAt number) {
        return (bytes, offset, length, out) -> {
            expect(size, length);
            out.number(number.at(bytes, offset));
        };
    }

    private static Writer floating(int size) {
        return (bytes, offset, length, out) -> {
            expect(size, length);
            out.reversed(bytes, offset, size);
        };
    }

    /** As in JSON, without the quotes. */
    private static Writer text(ScalarType type) {
        ValueJson json = ValueJsons.of(type, ValueStyle.CHANGE);
        return (bytes, offset, length, out) -> out.textOf(json, bytes, offset, length);
    }

    private static void expect(int expected, int length) {
        if (length != expected) {
            throw new MalformedRecordException("a value of " + length + " bytes whose type has " + expected);
        }
    }
}
