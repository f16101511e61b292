package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.ScalarType;
import dev.cassandrakafka.change.type.SetType;
import dev.cassandrakafka.change.type.TupleType;
import dev.cassandrakafka.change.type.UdtType;
import dev.cassandrakafka.change.type.VectorType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.cassandra.config.Config;
import org.apache.cassandra.config.DataStorageSpec;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.cql3.CQL3Type;
import org.apache.cassandra.cql3.FieldIdentifier;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.marshal.UserType;
import org.apache.cassandra.dht.Murmur3Partitioner;

/** Cassandra's own class of a type. */
final class CassandraTypes {
    static {
        Config config = new Config();
        config.max_mutation_size = new DataStorageSpec.IntKibibytesBound("1GiB");
        config.concurrent_compactors = 1; // a merge of counters asks whether it is one that compacts
        config.concurrent_validations = 1;
        DatabaseDescriptor.clientInitialization(true, () -> config);
        DatabaseDescriptor.setPartitionerUnsafe(Murmur3Partitioner.instance);
    }

    private CassandraTypes() {}

    static AbstractType<?> of(CqlType type) {
        if (type instanceof ScalarType scalar) {
            return CQL3Type.Native.valueOf(scalar.text().toUpperCase(Locale.ROOT))
                    .getType();
        } else if (type instanceof ListType list) {
            return org.apache.cassandra.db.marshal.ListType.getInstance(of(list.element()), !list.frozen());
        } else if (type instanceof SetType set) {
            return org.apache.cassandra.db.marshal.SetType.getInstance(of(set.element()), !set.frozen());
        } else if (type instanceof MapType map) {
            return org.apache.cassandra.db.marshal.MapType.getInstance(of(map.key()), of(map.value()), !map.frozen());
        } else if (type instanceof TupleType tuple) {
            return new org.apache.cassandra.db.marshal.TupleType(all(tuple.components()));
        } else if (type instanceof UdtType udt) {
            return udt(udt);
        } else if (type instanceof VectorType vector) {
            return org.apache.cassandra.db.marshal.VectorType.getInstance(of(vector.element()), vector.dimensions());
        }
        throw new IllegalArgumentException(type.text());
    }

    private static AbstractType<?> udt(UdtType udt) {
        List<FieldIdentifier> names = udt.fields().stream()
                .map(field -> new FieldIdentifier(bytes(field.name())))
                .toList();
        List<CqlType> types = udt.fields().stream().map(UdtType.Field::type).toList();
        return new UserType(udt.keyspace(), bytes(udt.name()), names, all(types), !udt.frozen());
    }

    private static List<AbstractType<?>> all(List<CqlType> types) {
        return types.stream().<AbstractType<?>>map(CassandraTypes::of).toList();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
