package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.TupleType;
import dev.cassandrakafka.change.type.UdtType;
import dev.cassandrakafka.change.type.VectorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Generated values of any type, as their serialized bytes; often one again that came up before, also as a part of another. */
final class GeneratedValues {
    private final Random random;
    private final Scalars scalars;
    private final Map<CqlType, byte[]> before = new HashMap<>();

    GeneratedValues(Random random) {
        this.random = random;
        this.scalars = new Scalars(random);
    }

    byte[] value(CqlType type) {
        byte[] again = before.get(type);
        if (again != null && random.nextInt(3) == 0) {
            return again;
        }
        byte[] value = fresh(type);
        before.put(type, value);
        return value;
    }

    private byte[] fresh(CqlType type) {
        boolean allowsEmpty =
                type instanceof ScalarType scalar ? Scalars.allowsEmpty(scalar) : !(type instanceof VectorType);
        if (allowsEmpty && random.nextInt(12) == 0) {
            return new byte[0];
        }
        return type instanceof ScalarType scalar ? scalars.value(scalar) : composed(type);
    }

    private byte[] composed(CqlType type) {
        ByteWriter out = new ByteWriter();
        if (type instanceof ListType list) {
            collection(List.of(list.element()), out);
        } else if (type instanceof SetType set) {
            collection(List.of(set.element()), out);
        } else if (type instanceof MapType map) {
            collection(List.of(map.key(), map.value()), out);
        } else if (type instanceof TupleType tuple) {
            tuple(tuple.components(), out);
        } else if (type instanceof UdtType udt) {
            tuple(udt.fields().stream().map(UdtType.Field::type).toList(), out);
        } else if (type instanceof VectorType vector) {
            vector(vector, out);
        } else {
            throw new IllegalArgumentException(type.text());
        }
        return out.toByteArray();
    }

    private void collection(List<CqlType> entry, ByteWriter out) {
        int size = random.nextInt(4);
        out.i32(size);
        for (int i = 0; i < size; i++) {
            entry.forEach(part -> sized(value(part), out));
        }
    }

    /** Also with fewer parts than the type has, and with nulls. */
    private void tuple(List<CqlType> parts, ByteWriter out) {
        int size = random.nextInt(3) > 0 ? parts.size() : random.nextInt(parts.size() + 1);
        for (CqlType part : parts.subList(0, size)) {
            if (random.nextInt(4) == 0) {
                out.i32(-1);
            } else {
                sized(value(part), out);
            }
        }
    }

    private void vector(VectorType type, ByteWriter out) {
        boolean fixed = CassandraTypes.of(type.element()).isValueLengthFixed();
        for (int i = 0; i < type.dimensions(); i++) {
            byte[] element = fixed ? filled(type.element()) : value(type.element());
            if (!fixed) {
                out.u8(element.length); // below 128, which is itself as a vint
            }
            out.raw(element);
        }
    }

    private byte[] filled(CqlType type) {
        byte[] value = value(type);
        return value.length == 0 ? filled(type) : value;
    }

    private static void sized(byte[] value, ByteWriter out) {
        out.i32(value.length).raw(value);
    }
}
