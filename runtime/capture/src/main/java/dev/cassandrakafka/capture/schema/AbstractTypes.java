package dev.cassandrakafka.capture.schema;

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
import org.apache.cassandra.cql3.FieldIdentifier;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.marshal.AsciiType;
import org.apache.cassandra.db.marshal.BooleanType;
import org.apache.cassandra.db.marshal.ByteType;
import org.apache.cassandra.db.marshal.BytesType;
import org.apache.cassandra.db.marshal.CounterColumnType;
import org.apache.cassandra.db.marshal.DecimalType;
import org.apache.cassandra.db.marshal.DoubleType;
import org.apache.cassandra.db.marshal.DurationType;
import org.apache.cassandra.db.marshal.FloatType;
import org.apache.cassandra.db.marshal.InetAddressType;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.db.marshal.IntegerType;
import org.apache.cassandra.db.marshal.LongType;
import org.apache.cassandra.db.marshal.ShortType;
import org.apache.cassandra.db.marshal.SimpleDateType;
import org.apache.cassandra.db.marshal.TimeType;
import org.apache.cassandra.db.marshal.TimeUUIDType;
import org.apache.cassandra.db.marshal.TimestampType;
import org.apache.cassandra.db.marshal.TypeParser;
import org.apache.cassandra.db.marshal.UTF8Type;
import org.apache.cassandra.db.marshal.UUIDType;
import org.apache.cassandra.db.marshal.UserType;
import org.apache.cassandra.utils.ByteBufferUtil;

/** Cassandra's own classes for CQL types. */
final class AbstractTypes {
    private AbstractTypes() {}

    static AbstractType<?> of(CqlType type) {
        if (type instanceof ScalarType scalar) {
            return scalar(scalar);
        }
        boolean multiCell = type.complex();
        if (type instanceof ListType list) {
            return org.apache.cassandra.db.marshal.ListType.getInstance(of(list.element()), multiCell);
        }
        if (type instanceof SetType set) {
            return org.apache.cassandra.db.marshal.SetType.getInstance(of(set.element()), multiCell);
        }
        if (type instanceof MapType map) {
            return org.apache.cassandra.db.marshal.MapType.getInstance(of(map.key()), of(map.value()), multiCell);
        }
        if (type instanceof TupleType tuple) {
            return new org.apache.cassandra.db.marshal.TupleType(all(tuple.components()));
        }
        if (type instanceof UdtType udt) {
            return udt(udt, multiCell);
        }
        if (type instanceof VectorType vector) {
            return org.apache.cassandra.db.marshal.VectorType.getInstance(of(vector.element()), vector.dimensions());
        }
        return TypeParser.parse(((CustomType) type).className());
    }

    private static UserType udt(UdtType udt, boolean multiCell) {
        return new UserType(
                udt.keyspace(),
                ByteBufferUtil.bytes(udt.name()),
                udt.fields().stream()
                        .map(field -> FieldIdentifier.forInternalString(field.name()))
                        .toList(),
                all(udt.fields().stream().map(UdtType.Field::type).toList()),
                multiCell);
    }

    private static List<AbstractType<?>> all(List<CqlType> types) {
        return types.stream().<AbstractType<?>>map(AbstractTypes::of).toList();
    }

    private static AbstractType<?> scalar(ScalarType type) {
        return switch (type) {
            case ASCII -> AsciiType.instance;
            case BIGINT -> LongType.instance;
            case BLOB -> BytesType.instance;
            case BOOLEAN -> BooleanType.instance;
            case COUNTER -> CounterColumnType.instance;
            case DATE -> SimpleDateType.instance;
            case DECIMAL -> DecimalType.instance;
            case DOUBLE -> DoubleType.instance;
            case DURATION -> DurationType.instance;
            case FLOAT -> FloatType.instance;
            case INET -> InetAddressType.instance;
            case INT -> Int32Type.instance;
            case SMALLINT -> ShortType.instance;
            case TEXT -> UTF8Type.instance;
            case TIME -> TimeType.instance;
            case TIMESTAMP -> TimestampType.instance;
            case TIMEUUID -> TimeUUIDType.instance;
            case TINYINT -> ByteType.instance;
            case UUID -> UUIDType.instance;
            case VARINT -> IntegerType.instance;
        };
    }
}
