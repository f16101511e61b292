package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of every type as CQL literals, few enough of each that histories meet the same ones again. */
final class Literals {
    private static final int KEYS = 3;
    private static final Map<String, List<String>> SCALARS = new LinkedHashMap<>();

    static {
        SCALARS.put("text", List.of("'a'", "'b'", "''", "'é\"\\'", "'0x'"));
        SCALARS.put("ascii", List.of("'x'", "'y'", "''"));
        SCALARS.put("int", List.of("0", "1", "-1", "2147483647"));
        SCALARS.put("bigint", List.of("0", "9007199254740993", "-9223372036854775808"));
        SCALARS.put("smallint", List.of("-32768", "7"));
        SCALARS.put("tinyint", List.of("127", "-128"));
        SCALARS.put("varint", List.of("0", "-1", "123456789012345678901234567890"));
        SCALARS.put("decimal", List.of("1.0", "1.00", "-1E+10", "0.000000001", "0"));
        SCALARS.put("float", List.of("0.1", "-0.0", "NaN", "Infinity", "3.4e38"));
        SCALARS.put("double", List.of("0.1", "1e-300", "-Infinity", "NaN"));
        SCALARS.put("boolean", List.of("true", "false"));
        SCALARS.put("blob", List.of("0x00", "0xcafebabe", "0x"));
        SCALARS.put("uuid", List.of("00000000-0000-4000-8000-000000000001", "ffffffff-ffff-4fff-bfff-ffffffffffff"));
        SCALARS.put(
                "timeuuid", List.of("00000000-0000-1000-8080-808080808080", "c9a6a2d0-cb8b-11f0-8f5c-6f1de21b5a01"));
        SCALARS.put("inet", List.of("'127.0.0.1'", "'2001:db8::1'"));
        SCALARS.put("date", List.of("'2024-02-29'", "'-0001-01-02'", "'1969-12-31'"));
        SCALARS.put("time", List.of("'00:00:00.000000000'", "'23:59:59.999999999'"));
        SCALARS.put("timestamp", List.of("'2024-02-29T12:34:56.789Z'", "'1969-12-31T23:59:59.999Z'"));
        SCALARS.put("duration", List.of("1y2mo3d4h5m6s7ms8us9ns", "-1mo", "0s"));
    }

    private final Random random;
    private final UserTypes types;

    Literals(Random random, UserTypes types) {
        this.random = random;
        this.types = types;
    }

    /** The names of the scalar types, in order. */
    static List<String> scalars() {
        return List.copyOf(SCALARS.keySet());
    }

    /** Any value, but no null; at times a collection or user type with nothing in it. */
    String of(CqlType type) {
        if (type instanceof CqlType.Scalar scalar) {
            return one(SCALARS.getOrDefault(scalar.name(), List.of("null")));
        }
        if (type instanceof CqlType.Collection collection) {
            return collection(collection);
        }
        if (type instanceof CqlType.Tuple tuple) {
            return parts("(", tuple.of().stream().map(this::orNull).toList(), ")");
        }
        if (type instanceof CqlType.Vector vector) {
            return parts("[", vector.elements().stream().map(this::plain).toList(), "]");
        }
        return userType((CqlType.UserType) type);
    }

    /** One of few values, which can be part of a key. */
    String key(CqlType type) {
        if (type instanceof CqlType.Scalar scalar) {
            return one(SCALARS.getOrDefault(scalar.name(), List.of()).stream()
                    .limit(KEYS)
                    .toList());
        }
        return type instanceof CqlType.Tuple tuple
                ? parts("(", tuple.of().stream().map(this::plain).toList(), ")")
                : of(type);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    List<Column> fields(CqlType.UserType type) {
        return types.fields(type.name());
    }

    /** One key and value of a map or one element as a collection. */
    String single(CqlType.Collection type) {
        return type.kind().equals("list") ? "[" + element(type) + "]" : "{" + element(type) + "}";
    }

    private String collection(CqlType.Collection type) {
        boolean list = type.kind().equals("list");
        return several(list ? "[" : "{", () -> element(type), list ? "]" : "}");
    }

    private String element(CqlType.Collection type) {
        return type.kind().equals("map") ? of(type.first()) + ": " + of(type.last()) : of(type.first());
    }

    private String userType(CqlType.UserType type) {
        List<String> fields = new ArrayList<>();
        for (Column field : types.fields(type.name())) {
            if (random.nextInt(4) > 0) {
                fields.add(field.name() + ": " + of(field.type()));
            }
        }
        if (fields.isEmpty()) {
            Column field = one(types.fields(type.name()));
            fields.add(field.name() + ": " + of(field.type()));
        }
        return parts("{", fields, "}");
    }

    private String orNull(CqlType type) {
        return random.nextInt(4) == 0 ? "null" : of(type);
    }

    /** A value that has one spelling: what is equal has equal bytes. */
    private String plain(CqlType type) {
        return type.cql().equals("float") ? one(List.of("0", "1", "2.5", "-3")) : of(type);
    }

    private String several(String open, Supplier<String> element, String close) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> element.get())
                .distinct()
                .collect(Collectors.joining(", ", open, close));
    }

    private static String parts(String open, List<String> parts, String close) {
        return parts.stream().collect(Collectors.joining(", ", open, close));
    }
}
