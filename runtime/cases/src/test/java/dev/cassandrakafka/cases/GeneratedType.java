package dev.cassandrakafka.cases;

import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * A CQL type and values of it, as CQL literals.
 *
 * @param cql as a column has it that is not frozen
 * @param frozen as the key and other collections have it
 * @param place whether it may stand in the key
 * @param values at least two of them
 * @param edits assignments of a column {@code v} that change part of what is in it; none of a type that is one cell
 */
record GeneratedType(String cql, String frozen, Place place, List<String> values, List<String> edits) {

    enum Place {
        /** In the key, and ranges of it can be deleted. */
        KEY,
        /** Not in the key: its values have no order. */
        VALUE
    }

    private static GeneratedType scalar(String cql, String... values) {
        return new GeneratedType(cql, cql, Place.KEY, List.of(values), List.of());
    }

    private static GeneratedType whole(String cql, Place place, String... values) {
        return new GeneratedType(cql, "frozen<" + cql + ">", place, List.of(values), List.of());
    }

    private static GeneratedType parts(String cql, Place place, List<String> values, String... edits) {
        return new GeneratedType(cql, "frozen<" + cql + ">", place, values, List.of(edits));
    }

    /** The user types that some of them need. */
    static List<String> userTypes(String keyspace) {
        return List.of(
                "CREATE TYPE %s.place (street text, number int)".formatted(keyspace),
                "CREATE TYPE %s.home (owner text, at frozen<place>, tags frozen<set<text>>)".formatted(keyspace));
    }

    /** All that a line of Cassandra has. */
    static List<GeneratedType> all(CassandraVersion version) {
        Stream<GeneratedType> vectors = version == CassandraVersion.V5_0 ? vectors() : Stream.of();
        return Stream.of(scalars(), collections(), structures(), vectors)
                .flatMap(types -> types)
                .toList();
    }

    private static Stream<GeneratedType> scalars() {
        return Stream.of(
                scalar("ascii", "'ab'", "'b'", "''"),
                scalar("bigint", "0", "-9223372036854775808", "9007199254740993"),
                scalar("blob", "0xcafebabe", "0x00", "0x"),
                scalar("boolean", "true", "false"),
                scalar("date", "'2024-02-29'", "'-0001-01-02'", "'1969-12-31'"),
                scalar("decimal", "1.0", "1.00", "-1E+10", "0.000000001"),
                scalar("double", "0.1", "-1e-300", "NaN", "-Infinity", "-0.0"),
                whole("duration", Place.VALUE, "1y2mo3d4h5m6s7ms8us9ns", "-1mo", "0s")
                        .unfrozen(),
                scalar("float", "0.1", "3.4e38", "NaN", "Infinity"),
                scalar("inet", "'127.0.0.1'", "'2001:db8::1'"),
                scalar("int", "0", "2147483647", "-1"),
                scalar("smallint", "-32768", "7"),
                scalar("text", "'a'", "'é\"\\'", "''"),
                scalar("time", "'12:34:56.000000789'", "'00:00:00'"),
                scalar("timestamp", "'2024-02-29T12:34:56.789Z'", "'1969-12-31T23:59:59.999Z'"),
                scalar("timeuuid", "c9a6a2d0-cb8b-11ee-8f5c-6f1de21b5a01", "00000000-0000-1000-8080-808080808080"),
                scalar("tinyint", "-128", "127"),
                scalar("uuid", "ffffffff-ffff-4fff-bfff-ffffffffffff", "00000000-0000-4000-8000-000000000001"),
                scalar("varint", "123456789012345678901234567890", "-1", "0"));
    }

    private GeneratedType unfrozen() {
        return new GeneratedType(cql, cql, place, values, edits);
    }

    private static Stream<GeneratedType> collections() {
        return Stream.of(
                parts("list<int>", Place.KEY, List.of("[1, 2]", "[]", "[3]"), "v = v + [7]", "v = [0, 1] + v"),
                parts("list<duration>", Place.VALUE, List.of("[1mo, -2d]", "[]"), "v = v + [1h]"),
                parts("set<text>", Place.KEY, List.of("{'b', 'a'}", "{}"), "v = v + {'c'}", "v = v - {'a', 'x'}"),
                parts("set<decimal>", Place.KEY, List.of("{1.0, 2}", "{}"), "v = v + {1.00}", "v = v - {1.000}"),
                parts(
                        "map<text, int>",
                        Place.KEY,
                        List.of("{'a': 1, 'b': 2}", "{}"),
                        "v['a'] = 3",
                        "v['b'] = null",
                        "v = v + {'c': 4, '': 5}",
                        "v = v - {'a', 'c'}"),
                parts(
                        "map<timestamp, decimal>",
                        Place.KEY,
                        List.of("{0: 1.0}", "{'2024-02-29T12:34:56.789Z': 1.00, 1: 2}"),
                        "v[0] = 5",
                        "v = v - {0}"),
                parts(
                        "map<int, frozen<list<text>>>",
                        Place.KEY,
                        List.of("{1: ['a', ''], 2: []}", "{}"),
                        "v[1] = ['x']",
                        "v[2] = null"),
                parts(
                        "set<frozen<tuple<int, text>>>",
                        Place.KEY,
                        List.of("{(1, 'a'), (2, null)}", "{}"),
                        "v = v + {(3, '')}",
                        "v = v - {(1, 'a')}"));
    }

    private static Stream<GeneratedType> structures() {
        return Stream.of(
                whole("tuple<int, text, boolean>", Place.KEY, "(1, 'a', true)", "(2, null, false)", "(3, 'b')"),
                whole(
                        "tuple<frozen<map<int, text>>, frozen<place>>",
                        Place.KEY,
                        "({1: 'a'}, {street: 'x'})",
                        "({}, null)"),
                parts(
                        "place",
                        Place.KEY,
                        List.of("{street: 'Elm', number: 1}", "{street: ''}", "{number: 2}"),
                        "v.street = 'Oak'",
                        "v.number = null"),
                parts(
                        "home",
                        Place.KEY,
                        List.of("{owner: 'me', at: {street: 'Elm', number: 1}, tags: {'b', 'a'}}", "{owner: 'you'}"),
                        "v.at = {street: 'Oak'}",
                        "v.tags = {}",
                        "v.owner = null"));
    }

    private static Stream<GeneratedType> vectors() {
        return Stream.of(
                scalar("vector<float, 3>", "[1, 2.5, -3]", "[0, 0, 0]"),
                scalar("vector<text, 2>", "['a', '']", "['b', 'c']"),
                parts(
                        "map<int, frozen<vector<float, 2>>>",
                        Place.KEY,
                        List.of("{1: [1, 2]}", "{}"),
                        "v[1] = [3, 4]",
                        "v = v - {1}"));
    }
}
