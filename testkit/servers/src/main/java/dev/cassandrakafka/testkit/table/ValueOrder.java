package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The order in which Cassandra sorts the values of a type; what it holds for equal is equal here. */
final class ValueOrder {
    private static final long TIME_UUID_SIGNS = 0x0080808080808080L;

    private static final Map<DataType, Comparator<ByteBuffer>> SCALARS = Map.ofEntries(
            Map.entry(DataTypes.TINYINT, decoded(DataTypes.TINYINT, Byte.class)),
            Map.entry(DataTypes.SMALLINT, decoded(DataTypes.SMALLINT, Short.class)),
            Map.entry(DataTypes.INT, decoded(DataTypes.INT, Integer.class)),
            Map.entry(DataTypes.BIGINT, decoded(DataTypes.BIGINT, Long.class)),
            Map.entry(DataTypes.TIMESTAMP, decoded(DataTypes.BIGINT, Long.class)),
            Map.entry(DataTypes.TIME, decoded(DataTypes.BIGINT, Long.class)),
            Map.entry(DataTypes.VARINT, decoded(DataTypes.VARINT, BigInteger.class)),
            Map.entry(DataTypes.DECIMAL, decoded(DataTypes.DECIMAL, BigDecimal.class)),
            Map.entry(DataTypes.FLOAT, decoded(DataTypes.FLOAT, Float.class)),
            Map.entry(DataTypes.DOUBLE, decoded(DataTypes.DOUBLE, Double.class)),
            Map.entry(DataTypes.UUID, emptyFirst(ValueOrder::uuid, uuids())),
            Map.entry(DataTypes.TIMEUUID, emptyFirst(ValueOrder::uuid, timeUuids())));

    private ValueOrder() {}

    static Comparator<ByteBuffer> of(DataType type) {
        if (type instanceof ListType list) {
            return parts(Bytes::elements, List.of(of(list.getElementType())));
        }
        if (type instanceof SetType set) {
            return parts(Bytes::elements, List.of(of(set.getElementType())));
        }
        if (type instanceof MapType map) {
            return parts(Bytes::elements, List.of(of(map.getKeyType()), of(map.getValueType())));
        }
        if (type instanceof TupleType tuple) {
            return parts(
                    Bytes::split,
                    tuple.getComponentTypes().stream().map(ValueOrder::of).toList());
        }
        if (type instanceof UserDefinedType udt) {
            return parts(
                    Bytes::split,
                    udt.getFieldTypes().stream().map(ValueOrder::of).toList());
        }
        return SCALARS.getOrDefault(type, Bytes.UNSIGNED);
    }

    private static <T extends Comparable<? super T>> Comparator<ByteBuffer> decoded(DataType type, Class<T> java) {
        TypeCodec<T> codec = CodecRegistry.DEFAULT.codecFor(type, java);
        Function<ByteBuffer, T> decode =
                bytes -> Objects.requireNonNull(codec.decode(bytes.duplicate(), ProtocolVersion.V5));
        return emptyFirst(decode, Comparator.naturalOrder());
    }

    private static <T> Comparator<ByteBuffer> emptyFirst(Function<ByteBuffer, T> decode, Comparator<T> order) {
        return (left, right) -> left.hasRemaining() && right.hasRemaining()
                ? order.compare(decode.apply(left), decode.apply(right))
                : Integer.compare(left.remaining(), right.remaining());
    }

    /** Part by part, each by the next of these orders in turn; null first, and the shorter first when all it has is equal. */
    private static Comparator<ByteBuffer> parts(
            Function<ByteBuffer, List<Optional<ByteBuffer>>> split, List<Comparator<ByteBuffer>> orders) {
        return (left, right) -> {
            var lefts = split.apply(left);
            var rights = split.apply(right);
            for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
                int order = nullFirst(orders.get(i % orders.size())).compare(lefts.get(i), rights.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(lefts.size(), rights.size());
        };
    }

    private static Comparator<Optional<ByteBuffer>> nullFirst(Comparator<ByteBuffer> order) {
        return (left, right) -> left.isPresent() && right.isPresent()
                ? order.compare(left.get(), right.get())
                : Boolean.compare(left.isPresent(), right.isPresent());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(bytes.position()), bytes.getLong(bytes.position() + Long.BYTES));
    }

    /** {@code UUIDType}: by version, those of version 1 by their time, all others as unsigned numbers. */
    private static Comparator<UUID> uuids() {
        Comparator<UUID> order = Comparator.comparingInt(UUID::version);
        return order.thenComparing((left, right) -> left.version() == 1
                        ? Long.compare(left.timestamp(), right.timestamp())
                        : Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits()))
                .thenComparing((left, right) ->
                        Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits()));
    }

    /** {@code TimeUUIDType}: by time, then by the signed bytes of the rest. */
    private static Comparator<UUID> timeUuids() {
        return Comparator.comparingLong(UUID::timestamp)
                .thenComparingLong(uuid -> uuid.getLeastSignificantBits() ^ TIME_UUID_SIGNS);
    }
}
