package dev.cassandrakafka.histories.plan;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jcip.annotations.NotThreadSafe;

/** Makes random changes of tables and types, and notes them in what they change. */
@NotThreadSafe
final class SchemaChanges {
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_FIELDS = 5;

    private final Random random;
    private final Literals literals;
    private final UserTypes types;
    private final RandomTypes randomTypes;
    private int names;

    SchemaChanges(Random random, Literals literals, UserTypes types, RandomTypes randomTypes) {
        this.random = random;
        this.literals = literals;
        this.types = types;
        this.randomTypes = randomTypes;
    }

    /** The statements of one change of one of these tables or of a type. */
    List<String> next(List<Table> tables) {
        Table table = literals.one(tables);
        return switch (random.nextInt(8)) {
            case 0, 1 -> drop(table).map(List::of).orElseGet(() -> List.of(add(table, randomTypes.any())));
            case 2, 3 -> again(table).map(List::of).orElseGet(() -> List.of(add(table, randomTypes.any())));
            case 4 -> field().map(List::of).orElseGet(List::of);
            case 5 -> newType(table);
            default -> List.of(add(table, randomTypes.any()));
        };
    }

    private String add(Table table, CqlType type) {
        return added(table, new Column("x" + ++names, type));
    }

    private static String added(Table table, Column column) {
        table.add(column);
        return "ALTER TABLE %s ADD %s".formatted(table.qualified(), column.definition());
    }

    /** Cassandra drops no column of a user type that is not frozen. */
    private Optional<String> drop(Table table) {
        List<Column> candidates = table.regular().stream()
                .filter(column -> !(column.type() instanceof CqlType.UserType))
                .toList();
        if (candidates.size() < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        Column column = literals.one(candidates);
        table.drop(column);
        return Optional.of("ALTER TABLE %s DROP %s".formatted(table.qualified(), column.name()));
    }

    private Optional<String> again(Table table) {
        List<Column> dropped = table.dropped();
        return dropped.isEmpty() ? Optional.empty() : Optional.of(added(table, literals.one(dropped)));
    }

    private Optional<String> field() {
        String type = literals.one(types.names());
        return types.fields(type).size() >= MOST_FIELDS
                ? Optional.empty()
                : Optional.of(types.add(
                        type,
                        new Column("y" + ++names, CqlType.scalar(literals.one(List.of("text", "int", "decimal"))))));
    }

    private List<String> newType(Table table) {
        String type = "type" + ++names;
        String create = types.create(
                type, List.of(new Column("one", CqlType.scalar("inet")), new Column("two", CqlType.scalar("varint"))));
        return List.of(create, add(table, new CqlType.UserType(type, random.nextBoolean())));
    }
}
