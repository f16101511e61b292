package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.type.CqlType;
import java.util.List;
import java.util.stream.Stream;

/** The types that are compared: every scalar that can be a key, and each kind of composition. */
final class Types {
    private static final List<String> SCALARS = List.of(
            "ascii",
            "bigint",
            "blob",
            "boolean",
            "date",
            "decimal",
            "double",
            "float",
            "inet",
            "int",
            "smallint",
            "text",
            "time",
            "timestamp",
            "timeuuid",
            "tinyint",
            "uuid",
            "varint");
    private static final List<String> COMPOSED = List.of(
            "frozen<list<text>>",
            "frozen<list<int>>",
            "frozen<set<decimal>>",
            "frozen<map<text, int>>",
            "frozen<map<timeuuid, list<blob>>>",
            "frozen<tuple<int, text, boolean>>",
            "frozen<tuple<decimal, tuple<text, varint>>>",
            "frozen<udt<k.u>{a: text, b: set<int>, c: double}>",
            "frozen<list<udt<k.u>{a: tinyint, b: inet}>>",
            "vector<float, 3>",
            "vector<text, 2>",
            "vector<smallint, 2>",
            "vector<vector<uuid, 2>, 2>",
            "frozen<map<vector<int, 2>, tuple<text>>>");

    private Types() {}

    static List<CqlType> all() {
        return Stream.concat(SCALARS.stream(), COMPOSED.stream())
                .map(CqlType::parse)
                .toList();
    }
}
