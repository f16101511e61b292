package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.CustomType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.TupleType;
import dev.cassandrakafka.change.type.UdtType;
import dev.cassandrakafka.change.type.VectorType;
import java.util.List;

/** Compiles types. */
public final class ValueJsons {
    /** Of bytes that nothing is known of. */
    static final ValueJson UNKNOWN = new BlobJson();

    private ValueJsons() {}

    /**
     * A writer of the values of a type in their serialized form: of a collection or user type as a whole, frozen or not. Bytes that are no value of
     * the type become a string of {@code 0x} and their digits, which no value of any type but text could be, so that nothing is lost and nothing stops.
     */
    public static ValueJson of(CqlType type, ValueStyle style) {
        return new TolerantJson(compile(type, style));
    }

    /** A writer of the cells of a type that is not frozen. @throws IllegalArgumentException if values of the type are one cell */
    public static ComplexJson complex(CqlType type, ValueStyle style) {
        if (type instanceof ListType list) {
            return new ListParts(of(list.element(), style));
        }
        if (type instanceof SetType set) {
            return new SetParts(of(set.element(), style));
        }
        if (type instanceof MapType map) {
            return new MapParts(
                    of(map.key(), style), of(map.value(), style), MapShape.of(compile(map.key(), style), style));
        }
        if (type instanceof UdtType udt) {
            return new UdtParts(fieldNames(udt), fields(udt, style));
        }
        throw new IllegalArgumentException("a value of " + type.text() + " is one cell");
    }

    private static List<byte[]> fieldNames(UdtType udt) {
        return udt.fields().stream().map(field -> FieldName.of(field.name())).toList();
    }

    private static List<ValueJson> fields(UdtType udt, ValueStyle style) {
        return udt.fields().stream().map(field -> of(field.type(), style)).toList();
    }

    private static ValueJson compile(CqlType type, ValueStyle style) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar, style);
        }
        if (type instanceof ListType list) {
            return new ArrayJson(compile(list.element(), style));
        }
        if (type instanceof SetType set) {
            return new ArrayJson(compile(set.element(), style));
        }
        if (type instanceof MapType map) {
            return new MapJson(MapShape.of(compile(map.key(), style), style), compile(map.value(), style));
        }
        if (type instanceof TupleType tuple) {
            List<ValueJson> components =
                    tuple.components().stream().map(c -> compile(c, style)).toList();
            return style == ValueStyle.CHANGE ? new TupleJson(components) : StructJson.ofTuple(components);
        }
        if (type instanceof UdtType udt) {
            return new StructJson(fieldNames(udt), fields(udt, style));
        }
        if (type instanceof VectorType vector) {
            return new VectorJson(
                    compile(vector.element(), style), FixedSize.of(vector.element()), vector.dimensions());
        }
        if (type instanceof CustomType) {
            return style == ValueStyle.CHANGE ? new BlobJson() : new Base64Json();
        }
        throw new IllegalArgumentException("unknown type " + type.text());
    }

    private static ValueJson scalar(ScalarType type, ValueStyle style) {
        boolean change = style == ValueStyle.CHANGE;
        return switch (type) {
            case ASCII, TEXT -> new TextJson();
            case TINYINT -> new IntegerJson(Byte.BYTES);
            case SMALLINT -> new IntegerJson(Short.BYTES);
            case INT -> new IntegerJson(Integer.BYTES);
            case BIGINT -> new IntegerJson(Long.BYTES);
            case COUNTER -> new CounterJson();
            case FLOAT -> new FloatingJson(Float.BYTES);
            case DOUBLE -> new FloatingJson(Double.BYTES);
            case VARINT -> new VarintJson();
            case DECIMAL -> new DecimalJson();
            case BOOLEAN -> new BooleanJson();
            case BLOB -> change ? new BlobJson() : new Base64Json();
            case UUID, TIMEUUID -> new UuidJson();
            case INET -> new InetJson();
            case DATE -> new DateJson(change);
            case TIME -> change ? new TimeJson() : new IntegerJson(Long.BYTES);
            case TIMESTAMP -> change ? new TimestampJson() : new IntegerJson(Long.BYTES);
            case DURATION -> change ? new DurationJson() : new NanoDurationJson();
        };
    }
}
