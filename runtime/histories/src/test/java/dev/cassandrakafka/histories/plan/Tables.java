package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The tables that a history begins with, and those that come later. */
final class Tables {
    static final String PLACE = "place";
    private static final CqlType TEXT = CqlType.scalar("text");
    private static final CqlType INT = CqlType.scalar("int");

    private final Random random;
    private final UserTypes types;
    private final RandomTypes randomTypes;

    Tables(Random random, UserTypes types, RandomTypes randomTypes) {
        this.random = random;
        this.types = types;
        this.randomTypes = randomTypes;
    }

    static List<Column> placeFields() {
        return List.of(new Column("street", TEXT), new Column("number", INT));
    }

    /** Everything that is made of cells, two clustering columns, static columns. */
    Table wide() {
        return new Table(
                "wide",
                List.of(new Column("k", INT)),
                List.of(new Column("c", CqlType.scalar("decimal")), new Column("d", TEXT)),
                List.of(new Column("s", TEXT), new Column("t", CqlType.scalar("double"))),
                List.of(
                        new Column("v", TEXT),
                        new Column("w", INT),
                        new Column("f", new CqlType.UserType(PLACE, true)),
                        new Column("m", CqlType.map(TEXT, INT, false)),
                        new Column("e", CqlType.set(CqlType.scalar("decimal"), false)),
                        new Column("l", CqlType.list(TEXT, false)),
                        new Column("p", new CqlType.UserType(PLACE, false))),
                " AND CLUSTERING ORDER BY (c DESC, d ASC)");
    }

    /** A column of each type. */
    Table types() {
        List<CqlType> all = RandomTypes.all(types);
        return new Table(
                "types",
                List.of(new Column("a", TEXT), new Column("b", INT)),
                List.of(),
                List.of(),
                columns("c", all),
                "");
    }

    Table counts() {
        CqlType counter = CqlType.scalar("counter");
        return new Table(
                "counts",
                List.of(new Column("k", INT)),
                List.of(new Column("c", INT)),
                List.of(new Column("s", counter)),
                List.of(new Column("n", counter), new Column("o", counter)),
                "");
    }

    /** Large rows, to fill {@code cdc_raw}. */
    Table large(String name) {
        return new Table(
                name,
                List.of(new Column("k", INT)),
                List.of(),
                List.of(),
                List.of(new Column("v", CqlType.scalar("blob"))),
                "");
    }

    /** Any types, in the key too. */
    Table any(String name) {
        List<Column> partition = columns("p", List.of(randomTypes.key(), randomTypes.key()));
        List<Column> clustering = columns(
                "c",
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> randomTypes.key())
                        .toList());
        List<Column> fixed =
                clustering.isEmpty() ? List.of() : columns("s", List.of(randomTypes.any(), randomTypes.any()));
        List<Column> regular = columns(
                "v", IntStream.range(0, 4).mapToObj(i -> randomTypes.any()).toList());
        List<String> options = new ArrayList<>();
        if (!clustering.isEmpty() && random.nextBoolean()) {
            options.add(" AND CLUSTERING ORDER BY (%s DESC)"
                    .formatted(clustering.get(0).name()));
        }
        if (random.nextInt(4) == 0) {
            options.add(" AND default_time_to_live = 7200");
        }
        return new Table(name, partition, clustering, fixed, regular, String.join("", options));
    }

    private static List<Column> columns(String prefix, List<CqlType> types) {
        return IntStream.range(0, types.size())
                .mapToObj(i -> new Column(prefix + i, types.get(i)))
                .toList();
    }
}
