package dev.cassandrakafka.sink.codec;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.GettableByIndex;
import com.datastax.oss.driver.api.core.data.SettableByIndex;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.datastax.oss.driver.internal.core.type.UserDefinedTypeBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of types that are made of others. */
final class ContainerArbitraries {
    private static final int MAX_ELEMENTS = 5;
    /** The driver of this line has vectors of numbers only. */
    private static final List<DataType> NUMBERS =
            List.of(DataTypes.INT, DataTypes.BIGINT, DataTypes.FLOAT, DataTypes.DOUBLE);

    private final Map<DataType, Arbitrary<Generated>> scalars = ScalarArbitraries.all();

    Arbitrary<Generated> scalar() {
        return Arbitraries.of(scalars.keySet()).flatMap(scalars::get);
    }

    private Arbitrary<Generated> scalar(DataType type) {
        return Objects.requireNonNull(scalars.get(type), () -> "no scalar: " + type);
    }

    /** A value of any type, with others inside it down to a depth. */
    Arbitrary<Generated> any(int depth) {
        return depth == 0
                ? scalar()
                : Arbitraries.oneOf(scalar(), list(depth), set(depth), map(depth), tuple(depth), udt(depth), vector());
    }

    private Arbitrary<Generated> list(int depth) {
        return elements(any(depth - 1))
                .map(elements -> new Generated(
                        DataTypes.listOf(elements.get(0).type()),
                        values(elements.subList(1, elements.size())),
                        array(elements.subList(1, elements.size()))));
    }

    private Arbitrary<Generated> set(int depth) {
        return elements(any(depth - 1)).map(elements -> {
            Map<Object, Generated> distinct = new LinkedHashMap<>();
            elements.subList(1, elements.size()).forEach(element -> distinct.putIfAbsent(element.value(), element));
            List<Generated> kept = List.copyOf(distinct.values());
            return new Generated(
                    DataTypes.setOf(elements.get(0).type()), new LinkedHashSet<>(values(kept)), array(kept));
        });
    }

    private Arbitrary<Generated> map(int depth) {
        return elements(scalar())
                .flatMap(keys -> ofOneType(any(depth - 1), keys.size()).map(values -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    List<String> fields = new ArrayList<>();
                    for (int i = 1; i < keys.size(); i++) {
                        if (map.putIfAbsent(keys.get(i).value(), values.get(i).value()) == null) {
                            fields.add(keys.get(i).name() + ":" + values.get(i).json());
                        }
                    }
                    DataType type =
                            DataTypes.mapOf(keys.get(0).type(), values.get(0).type());
                    return new Generated(type, map, fields.stream().collect(Collectors.joining(", ", "{", "}")));
                }));
    }

    private Arbitrary<Generated> tuple(int depth) {
        return any(depth - 1).list().ofMinSize(1).ofMaxSize(4).flatMap(parts -> nulls(parts.size())
                .map(nulls -> {
                    TupleType type = DataTypes.tupleOf(types(parts));
                    return new Generated(type, set(type.newValue(), parts, nulls), array(parts, nulls));
                }));
    }

    private Arbitrary<Generated> udt(int depth) {
        return any(depth - 1).list().ofMinSize(1).ofMaxSize(4).flatMap(parts -> nulls(parts.size())
                .flatMap(nulls -> Arbitraries.longs().map(seed -> {
                    UserDefinedTypeBuilder builder = new UserDefinedTypeBuilder("ks", "udt");
                    for (int i = 0; i < parts.size(); i++) {
                        builder.withField("f" + i, parts.get(i).type());
                    }
                    UserDefinedType type = builder.build();
                    return new Generated(type, set(type.newValue(), parts, nulls), object(parts, nulls, seed));
                })));
    }

    private Arbitrary<Generated> vector() {
        return Arbitraries.of(NUMBERS)
                .flatMap(type -> scalar(type).list().ofMinSize(1).ofMaxSize(MAX_ELEMENTS))
                .map(elements -> new Generated(
                        DataTypes.vectorOf(elements.get(0).type(), elements.size()),
                        CqlVector.newInstance(values(elements).stream()
                                .map(Number.class::cast)
                                .toList()),
                        array(elements)));
    }

    /** Values of one type; the first one only tells the type of what may be an empty list. */
    private Arbitrary<List<Generated>> elements(Arbitrary<Generated> any) {
        return Arbitraries.integers().between(1, MAX_ELEMENTS).flatMap(count -> ofOneType(any, count));
    }

    private Arbitrary<List<Generated>> ofOneType(Arbitrary<Generated> any, int count) {
        return any.flatMap(first -> scalars.containsKey(first.type())
                ? scalar(first.type()).list().ofSize(count)
                : Arbitraries.just(Collections.nCopies(count, first)));
    }

    private static Arbitrary<List<Boolean>> nulls(int count) {
        return Arbitraries.of(false, false, true).list().ofSize(count);
    }

    private static DataType[] types(List<Generated> parts) {
        return parts.stream().map(Generated::type).toArray(DataType[]::new);
    }

    private static List<Object> values(List<Generated> elements) {
        return elements.stream().map(Generated::value).toList();
    }

    private static String array(List<Generated> elements) {
        return elements.stream().map(Generated::json).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String array(List<Generated> parts, List<Boolean> nulls) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            written.add(nulls.get(i) ? "null" : parts.get(i).json());
        }
        return "[" + String.join(",", written) + "]";
    }

    /** The fields in any order, with one among them that the type does not have; nulls are written or left out. */
    private static String object(List<Generated> parts, List<Boolean> nulls, long seed) {
        List<String> fields = new ArrayList<>(List.of("\"other\": {\"f0\": []}"));
        for (int i = 0; i < parts.size(); i++) {
            if (!nulls.get(i)) {
                fields.add("\"f%d\": %s".formatted(i, parts.get(i).json()));
            } else if (seed % 2 == 0) {
                fields.add("\"f%d\": null".formatted(i));
            }
        }
        Collections.shuffle(fields, new Random(seed));
        return "{" + String.join(",", fields) + "}";
    }

    private static <T extends SettableByIndex<T> & GettableByIndex> T set(
            T empty, List<Generated> parts, List<Boolean> nulls) {
        T filled = empty;
        for (int i = 0; i < parts.size(); i++) {
            if (!nulls.get(i)) {
                Generated part = parts.get(i);
                filled = filled.set(i, part.value(), CodecRegistry.DEFAULT.codecFor(part.type()));
            }
        }
        return filled;
    }
}
