package dev.cassandrakafka.histories;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of a history: one with everything that is made of cells, one with a column of each type, one of counters. */
final class Tables {
    static final String WIDE = "wide";
    static final String TYPES = "types";
    static final String COUNTS = "counts";
    static final List<String> ALL = List.of(WIDE, TYPES, COUNTS);

    /** Columns that are made of cells, by type. */
    static final List<Column> COMPLEX = List.of(
            new Column("m", "map<text, int>"),
            new Column("e", "set<decimal>"),
            new Column("l", "list<text>"),
            new Column("p", "place"));

    /** Ordinary columns of {@link #WIDE}. */
    static final List<Column> PLAIN =
            List.of(new Column("v", "text"), new Column("w", "int"), new Column("f", "frozen<place>"));

    /** Static columns of {@link #WIDE}. */
    static final List<Column> STATIC = List.of(new Column("s", "text"), new Column("t", "double"));

    /** The columns of {@link #TYPES}. */
    static final List<Column> TYPED = IntStream.range(0, Literals.types().size())
            .mapToObj(i -> new Column("c" + i, Literals.types().get(i)))
            .toList();

    private Tables() {}

    record Column(String name, String type) {}

    /** The statements that make them in a keyspace. */
    static List<String> schema(String keyspace) {
        return List.of(
                "CREATE TYPE %s.place (street text, number int)".formatted(keyspace),
                """
                CREATE TABLE %s.wide (k int, c decimal, d text, s text static, t double static, v text, w int, f frozen<place>,
                m map<text, int>, e set<decimal>, l list<text>, p place,
                PRIMARY KEY (k, c, d)) WITH CLUSTERING ORDER BY (c DESC, d ASC)"""
                        .formatted(keyspace),
                "CREATE TABLE %s.types (a text, b int, %s, PRIMARY KEY ((a, b)))"
                        .formatted(
                                keyspace,
                                TYPED.stream()
                                        .map(column -> column.name() + " " + column.type())
                                        .collect(Collectors.joining(", "))),
                "CREATE TABLE %s.counts (k int, c int, n counter, PRIMARY KEY (k, c))".formatted(keyspace));
    }
}
