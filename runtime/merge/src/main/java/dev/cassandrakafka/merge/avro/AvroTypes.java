package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.TupleType;
import dev.cassandrakafka.change.type.UdtType;
import dev.cassandrakafka.change.type.VectorType;
import java.util.List;
import java.util.stream.IntStream;

/** Compiles types. */
final class AvroTypes {
    private AvroTypes() {}

    static AvroType of(CqlType type) {
        if (type instanceof ScalarType scalar) {
            return AvroScalar.of(scalar);
        }
        if (type instanceof ListType list) {
            return new AvroArray(of(list.element()), type.text());
        }
        if (type instanceof SetType set) {
            return new AvroArray(of(set.element()), type.text());
        }
        if (type instanceof MapType map) {
            return new AvroMap(of(map.key()), of(map.value()), isText(map.key()), type.text());
        }
        if (type instanceof TupleType tuple) {
            return tuple(tuple);
        }
        if (type instanceof UdtType udt) {
            return new AvroRecord(
                    udt.fields().stream().map(UdtType.Field::name).toList(),
                    udt.fields().stream().map(field -> of(field.type())).toList(),
                    type.text());
        }
        return type instanceof VectorType vector ? new AvroVector(vector) : AvroScalar.unknown();
    }

    private static AvroRecord tuple(TupleType tuple) {
        List<AvroType> components =
                tuple.components().stream().map(AvroTypes::of).toList();
        return new AvroRecord(
                IntStream.rangeClosed(1, components.size())
                        .mapToObj(i -> "field" + i)
                        .toList(),
                components,
                tuple.text());
    }

    static boolean isText(CqlType type) {
        return type == ScalarType.TEXT || type == ScalarType.ASCII;
    }
}
