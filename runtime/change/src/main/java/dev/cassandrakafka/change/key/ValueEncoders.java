package dev.cassandrakafka.change.key;

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

/** The encoder of a type, composed of those of its parts. */
final class ValueEncoders {
    private ValueEncoders() {}

    static ValueEncoder of(CqlType type) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar);
        } else if (type instanceof ListType list) {
            return new CollectionEncoder(List.of(of(list.element())));
        } else if (type instanceof SetType set) {
            return new CollectionEncoder(List.of(of(set.element())));
        } else if (type instanceof MapType map) {
            return new CollectionEncoder(List.of(of(map.key()), of(map.value())));
        } else if (type instanceof TupleType tuple) {
            return new TupleEncoder(
                    tuple.components().stream().map(ValueEncoders::of).toList());
        } else if (type instanceof UdtType udt) {
            return new TupleEncoder(
                    udt.fields().stream().map(field -> of(field.type())).toList());
        } else if (type instanceof VectorType vector) {
            return new VectorEncoder(of(vector.element()), vector.dimensions());
        } else if (type instanceof CustomType custom) {
            throw new UnsupportedKeyException("the order of " + custom.text() + " is not known");
        }
        throw new AssertionError(type);
    }

    private static ValueEncoder scalar(ScalarType type) {
        return switch (type) {
            case ASCII, TEXT, BLOB, DATE, TIME, INET, DURATION -> BytesEncoder.INSTANCE;
            case BOOLEAN -> FixedEncoder.BOOLEAN;
            case TINYINT -> FixedEncoder.TINYINT;
            case SMALLINT -> FixedEncoder.SMALLINT;
            case INT -> FixedEncoder.INT;
            case BIGINT, TIMESTAMP -> FixedEncoder.BIGINT;
            case FLOAT -> FixedEncoder.FLOAT;
            case DOUBLE -> FixedEncoder.DOUBLE;
            case UUID -> FixedEncoder.UUID;
            case TIMEUUID -> FixedEncoder.TIMEUUID;
            case VARINT -> VarintEncoder.INSTANCE;
            case DECIMAL -> DecimalEncoder.INSTANCE;
            case COUNTER -> throw new UnsupportedKeyException("a counter cannot be a key");
        };
    }
}
