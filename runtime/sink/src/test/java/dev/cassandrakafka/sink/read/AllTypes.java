package dev.cassandrakafka.sink.read;

import java.util.List;
import java.util.stream.Collectors;

/** A column of every type that can be written, with a value as JSON and what Cassandra's own toJson makes of it. */
final class AllTypes {
    static final List<Column> COLUMNS = List.of(
            column("c_ascii", "ascii", "\"abc\""),
            column("c_text", "text", "\"Ünï \\\" 😀\""),
            column("c_varchar", "varchar", "\"\""),
            column("c_tinyint", "tinyint", "-128"),
            column("c_smallint", "smallint", "32767"),
            column("c_int", "int", "-2147483648"),
            column("c_bigint", "bigint", "9223372036854775807"),
            column("c_varint", "varint", "-123456789012345678901234567890"),
            column("c_float", "float", "0.1"),
            column("c_double", "double", "-1.5E300"),
            column("c_decimal", "decimal", "1.10"),
            column("c_boolean", "boolean", "true"),
            column("c_uuid", "uuid", "\"6f2a1c7e-9b1d-4c3a-8f00-123456789abc\""),
            column("c_timeuuid", "timeuuid", "\"50554d6e-29bb-11e5-b345-feff819cdc9f\""),
            column("c_timestamp", "timestamp", "1700000000123", "\"2023-11-14 22:13:20.123Z\""),
            column("c_date", "date", "\"1969-12-31\""),
            column("c_time", "time", "\"12:34:56.123456789\""),
            column("c_duration", "duration", "\"1y2mo3d4h5ns\"", "\"1y2mo3d4h5ns\""),
            column("c_blob", "blob", "\"AQIDBA==\"", "\"0x01020304\""),
            column("c_inet4", "inet", "\"192.168.0.1\""),
            column("c_inet6", "inet", "\"2001:db8::1\"", "\"2001:db8:0:0:0:0:0:1\""),
            column("c_list", "list<int>", "[3, 1, 3]"),
            column("c_set", "set<text>", "[\"b\", \"a\"]", "[\"a\", \"b\"]"),
            column("c_map", "map<int, text>", "{\"2\": \"b\", \"1\": \"a\"}", "{\"1\": \"a\", \"2\": \"b\"}"),
            column("c_frozen_set", "frozen<set<int>>", "[2, 1, 2]", "[1, 2]"),
            column(
                    "c_nested",
                    "map<text, frozen<list<frozen<tuple<int, text>>>>>",
                    "{\"a\": [[1, \"x\"], [null, \"y\"]]}"),
            column("c_tuple", "tuple<int, text, double>", "[1, null, 2.5]"),
            column("c_udt", "address", "{\"street\": \"s\", \"number\": 1, \"lines\": [\"x\", \"y\"]}"),
            column(
                    "c_frozen_udt",
                    "frozen<address>",
                    "{\"number\": 1, \"other\": {}}",
                    "{\"street\": null, \"number\": 1, \"lines\": null}"),
            column("c_vector", "vector<float, 3>", "[1.5, -2.0, 0.1]"),
            column("c_vector_long", "vector<bigint, 2>", "[1, -2]"),
            column("c_vector_bool", "vector<boolean, 2>", "[true, false]"),
            column("c_vector_uuid", "vector<uuid, 1>", "[\"6f2a1c7e-9b1d-4c3a-8f00-123456789abc\"]"),
            column("c_vector_timeuuid", "vector<timeuuid, 1>", "[\"50554d6e-29bb-11e5-b345-feff819cdc9f\"]"),
            column("c_vector_timestamp", "vector<timestamp, 1>", "[0]", "[\"1970-01-01 00:00:00.000Z\"]"),
            column("c_vector_tinyint", "vector<tinyint, 2>", "[1, -1]"),
            column("c_vector_smallint", "vector<smallint, 2>", "[1, -1]"),
            column("c_vector_date", "vector<date, 1>", "[\"2024-02-29\"]"),
            column("c_vector_time", "vector<time, 1>", "[\"12:34:56.000000001\"]"),
            column("c_vector_text", "vector<text, 3>", "[\"a\", \"\", \"" + "x".repeat(300) + "\"]"),
            column("c_vector_varint", "vector<varint, 2>", "[1, 123456789012345678901234567890]"),
            column("c_list_vector", "list<frozen<vector<text, 2>>>", "[[\"a\", \"b\"]]"));

    private AllTypes() {}

    /** All of them in one object. */
    static String record() {
        return COLUMNS.stream()
                .map(column -> "\"%s\": %s".formatted(column.name(), column.json()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Column column(String name, String type, String json) {
        return new Column(name, type, json, json);
    }

    private static Column column(String name, String type, String json, String stored) {
        return new Column(name, type, json, stored);
    }

    /**
     * A column.
     *
     * @param json a value in a record
     * @param stored the value as Cassandra's toJson writes it
     */
    record Column(String name, String type, String json, String stored) {}
}
