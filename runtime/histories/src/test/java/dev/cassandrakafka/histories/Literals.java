package dev.cassandrakafka.histories;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of every type as CQL literals, few enough of each that histories meet the same ones again. */
final class Literals {
    private static final Map<String, List<String>> SCALARS = Map.ofEntries(
            Map.entry("text", List.of("'a'", "'b'", "''", "'é\"\\'", "'0x'")),
            Map.entry("ascii", List.of("'x'", "'y'", "''")),
            Map.entry("int", List.of("0", "1", "-1", "2147483647")),
            Map.entry("bigint", List.of("0", "9007199254740993", "-9223372036854775808")),
            Map.entry("smallint", List.of("-32768", "7")),
            Map.entry("tinyint", List.of("127", "-128")),
            Map.entry("varint", List.of("0", "-1", "123456789012345678901234567890")),
            Map.entry("decimal", List.of("1.0", "1.00", "-1E+10", "0.000000001", "0")),
            Map.entry("float", List.of("0.1", "-0.0", "NaN", "Infinity", "3.4e38")),
            Map.entry("double", List.of("0.1", "1e-300", "-Infinity", "NaN")),
            Map.entry("boolean", List.of("true", "false")),
            Map.entry("blob", List.of("0x", "0x00", "0xcafebabe")),
            Map.entry("uuid", List.of("00000000-0000-4000-8000-000000000001", "ffffffff-ffff-4fff-bfff-ffffffffffff")),
            Map.entry(
                    "timeuuid",
                    List.of("00000000-0000-1000-8080-808080808080", "c9a6a2d0-cb8b-11f0-8f5c-6f1de21b5a01")),
            Map.entry("inet", List.of("'127.0.0.1'", "'2001:db8::1'")),
            Map.entry("date", List.of("'2024-02-29'", "'-0001-01-02'", "'1969-12-31'")),
            Map.entry("time", List.of("'00:00:00.000000000'", "'23:59:59.999999999'")),
            Map.entry("timestamp", List.of("'2024-02-29T12:34:56.789Z'", "'1969-12-31T23:59:59.999Z'")),
            Map.entry("duration", List.of("1y2mo3d4h5m6s7ms8us9ns", "-1mo", "0s")),
            Map.entry("vector<float, 3>", List.of("[1, 2.5, -3]", "[0, 0, 0]")),
            Map.entry("frozen<tuple<int, text>>", List.of("(1, 'a')", "(2, null)")),
            Map.entry("frozen<map<int, frozen<list<text>>>>", List.of("{}", "{1: ['a', 'b'], 2: []}")),
            Map.entry("frozen<place>", List.of("{street: 'Elm'}", "{street: 'Oak', number: 7}")));

    private final Random random;

    Literals(Random random) {
        this.random = random;
    }

    /** Every scalar or frozen type that this knows, in order. */
    static List<String> types() {
        return SCALARS.keySet().stream().sorted().toList();
    }

    String of(String type) {
        return one(SCALARS.getOrDefault(type, List.of("null")));
    }

    /** Of a map, set or list that is not frozen, or of the user type {@code place}; nothing in it at times. */
    String complex(String type) {
        return switch (type) {
            case "map<text, int>" -> list("{", () -> of("text") + ": " + of("int"), "}");
            case "set<decimal>" -> list("{", () -> of("decimal"), "}");
            case "list<text>" -> list("[", () -> of("text"), "]");
            case "place" -> of("frozen<place>");
            default -> throw new IllegalArgumentException(type);
        };
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String list(String open, Supplier<String> element, String close) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> element.get())
                .distinct()
                .collect(Collectors.joining(", ", open, close));
    }
}
