package dev.cassandrakafka.sink.codec;

import com.datastax.oss.driver.api.core.type.ContainerType;
import com.datastax.oss.driver.api.core.type.CustomType;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.VectorType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which types can be written. */
public final class TypeSupport {
    private static final Set<DataType> TIMES = Set.of(DataTypes.TIMESTAMP, DataTypes.DATE, DataTypes.TIME);

    private TypeSupport() {}

    /** Why a type cannot be written; empty if it can. */
    public static Optional<String> refusal(DataType type) {
        if (type instanceof ListType list) {
            return refusal(list.getElementType());
        } else if (type instanceof SetType set) {
            return refusal(set.getElementType());
        } else if (type instanceof MapType map) {
            return refusal(map.getKeyType())
                    .or(() -> keyRefusal(map.getKeyType()))
                    .or(() -> refusal(map.getValueType()));
        } else if (type instanceof UserDefinedType udt) {
            return anyRefusal(udt.getFieldTypes());
        } else if (type instanceof TupleType tuple) {
            return anyRefusal(tuple.getComponentTypes());
        } else if (type instanceof VectorType vector) {
            return refusal(vector.getElementType()).or(() -> elementRefusal(vector.getElementType()));
        }
        return scalarRefusal(type);
    }

    /** Whether values of the type hold a timestamp, date or time, which numbers of a unit can stand for. */
    public static boolean hasTimes(DataType type) {
        if (type instanceof UserDefinedType udt) {
            return udt.getFieldTypes().stream().anyMatch(TypeSupport::hasTimes);
        } else if (type instanceof TupleType tuple) {
            return tuple.getComponentTypes().stream().anyMatch(TypeSupport::hasTimes);
        } else if (type instanceof MapType map) {
            return hasTimes(map.getKeyType()) || hasTimes(map.getValueType());
        } else if (type instanceof ContainerType container) {
            return hasTimes(container.getElementType());
        }
        return TIMES.contains(type);
    }

    private static Optional<String> scalarRefusal(DataType type) {
        if (type.equals(DataTypes.COUNTER)) {
            return Optional.of("counters cannot be written yet");
        }
        return type instanceof CustomType custom
                ? Optional.of("the custom type \"%s\" cannot be written".formatted(custom.getClassName()))
                : Optional.empty();
    }

    /** The keys of a map are the names of the fields of an object, so they must be readable from text. */
    private static Optional<String> keyRefusal(DataType key) {
        return ValueCodecs.of(key, null).takes(ValueCodec.Input.TEXT)
                ? Optional.empty()
                : Optional.of(
                        "maps with keys of type %s cannot be written, since the names of the fields of an object are text"
                                .formatted(key.asCql(false, true)));
    }

    /** The driver (4.17) fails to prepare statements with such columns: its DataTypes.custom cuts their type at the first comma. */
    private static Optional<String> elementRefusal(DataType element) {
        boolean scalar = !(element instanceof ContainerType
                || element instanceof MapType
                || element instanceof TupleType
                || element instanceof UserDefinedType);
        return scalar
                ? Optional.empty()
                : Optional.of("vectors of lists, sets, maps, tuples, user-defined types and vectors cannot be written");
    }

    private static Optional<String> anyRefusal(Collection<DataType> types) {
        return types.stream()
                .map(TypeSupport::refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
