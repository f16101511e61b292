package dev.cassandrakafka.sink.codec;

import static com.datastax.oss.protocol.internal.ProtocolConstants.DataType.*;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes the codec of a type, once for each column. */
public final class ValueCodecs {
    /** Elements of sets and keys of maps are parts of the names of cells, which have 16 bits for their length. */
    private static final int MAX_CELL_PATH_BYTES = 0xFFFF;

    private final @Nullable TimeUnit unit;

    private ValueCodecs(@Nullable TimeUnit unit) {
        this.unit = unit;
    }

    /**
     * The codec of a type, for which {@link TypeSupport#refusal} has no refusal.
     *
     * @param unit the unit of numbers that stand for a timestamp, date or time; null for milliseconds, days, nanoseconds
     */
    public static ValueCodec of(DataType type, @Nullable TimeUnit unit) {
        return new ValueCodecs(unit).of(type, true);
    }

    /** Numbers of a unit as 64-bit microseconds; finer parts are cut. */
    public static ValueCodec writeTimeMicros(TimeUnit unit) {
        return new EpochCodec("write time", unit, TimeUnit.MICROSECONDS, RoundingMode.FLOOR);
    }

    /** Numbers of a unit as 64-bit seconds; finer parts are rounded up. */
    public static ValueCodec timeToLiveSeconds(TimeUnit unit) {
        return new EpochCodec("time to live", unit, TimeUnit.SECONDS, RoundingMode.CEILING);
    }

    /** The codec of a type that is the type of a whole column, or of a part of one: such are always frozen. */
    private ValueCodec of(DataType type, boolean whole) {
        if (type instanceof ListType list) {
            return ListCodec.list(of(list.getElementType(), false));
        } else if (type instanceof SetType set) {
            return ListCodec.set(of(set.getElementType(), false), maxCellPath(whole && !set.isFrozen()));
        } else if (type instanceof MapType map) {
            ValueCodec values = of(map.getValueType(), false);
            return new MapCodec(of(map.getKeyType(), false), values, maxCellPath(whole && !map.isFrozen()));
        } else if (type instanceof UserDefinedType udt) {
            return new UdtCodec(udt.asCql(false, true), names(udt), all(udt.getFieldTypes()));
        } else if (type instanceof TupleType tuple) {
            return TupleCodec.of(all(tuple.getComponentTypes()));
        } else if (type instanceof VectorType vector) {
            return new VectorCodec(of(vector.getElementType(), false), vector.getDimensions());
        }
        return scalar(type);
    }

    private ValueCodec scalar(DataType type) {
        return switch (type.getProtocolCode()) {
            case ASCII -> new TextCodec(true);
            case VARCHAR -> new TextCodec(false);
            case TINYINT -> new IntegerCodec("tinyint", Byte.BYTES);
            case SMALLINT -> new IntegerCodec("smallint", Short.BYTES);
            case INT -> new IntegerCodec("int", Integer.BYTES);
            case BIGINT -> new IntegerCodec("bigint", Long.BYTES);
            case VARINT -> new VarintCodec();
            case DECIMAL -> new DecimalCodec();
            case FLOAT -> new FloatingCodec(false);
            case DOUBLE -> new FloatingCodec(true);
            case BOOLEAN -> new BooleanCodec();
            case UUID -> new UuidCodec(false);
            case TIMEUUID -> new UuidCodec(true);
            case TIMESTAMP -> new TimestampCodec(unitOr(TimeUnit.MILLISECONDS));
            case DATE -> new DateCodec(unitOr(TimeUnit.DAYS));
            case TIME -> new TimeCodec(unitOr(TimeUnit.NANOSECONDS));
            case DURATION -> new DurationCodec();
            case BLOB -> new BlobCodec();
            case INET -> new InetCodec();
            default -> throw new IllegalArgumentException("no codec for " + type.asCql(true, true));
        };
    }

    private TimeUnit unitOr(TimeUnit absent) {
        return Objects.requireNonNullElse(unit, absent);
    }

    private List<ValueCodec> all(List<DataType> types) {
        return types.stream().map(type -> of(type, false)).toList();
    }

    private static List<String> names(UserDefinedType type) {
        return type.getFieldNames().stream().map(CqlIdentifier::asInternal).toList();
    }

    private static int maxCellPath(boolean multiCell) {
        return multiCell ? MAX_CELL_PATH_BYTES : Integer.MAX_VALUE;
    }
}
