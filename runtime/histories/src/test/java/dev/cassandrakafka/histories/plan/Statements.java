package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** Makes one random statement after another for tables. */
@NotThreadSafe
final class Statements {
    private static final int LONG_TTL_SECONDS = 3_600;
    private static final int BATCH = 3;

    private final Random random;
    private final Literals literals;
    private final Times times;
    private final Changes changes;

    Statements(Random random, Literals literals) {
        this.random = random;
        this.literals = literals;
        this.times = new Times(random);
        this.changes = new Changes(random, literals);
    }

    /** One for some of these tables, counters aside. */
    String next(List<Table> tables) {
        return switch (random.nextInt(16)) {
            case 0 -> batch("BEGIN BATCH", () -> write(literals.one(tables), ""));
            case 1 -> batch("BEGIN UNLOGGED BATCH", () -> write(literals.one(tables), ""));
            case 2 -> conditional(literals.one(tables));
            default -> write(literals.one(tables), using());
        };
    }

    /** Of before the capture: with a time before every other, so that nothing that no snapshot can read outranks what comes later. */
    String early(Table table) {
        String using = times.early();
        return random.nextInt(4) > 0 ? insert(table, using) : update(table, using, table.regular(), row(table));
    }

    /** Never a deletion: what a counter is that was deleted and counts again, Cassandra leaves open. */
    String counter(Table table) {
        Supplier<String> one = () -> {
            boolean fixed = random.nextInt(4) == 0;
            String name = literals.one(fixed ? table.fixed() : table.regular()).name();
            return "UPDATE %s SET %2$s = %2$s + %3$d WHERE %4$s"
                    .formatted(table.qualified(), name, random.nextInt(9) - 4, fixed ? partition(table) : row(table));
        };
        return random.nextInt(4) == 0 ? batch("BEGIN COUNTER BATCH", one) : one.get();
    }

    private String batch(String opening, Supplier<String> statement) {
        return IntStream.rangeClosed(0, random.nextInt(BATCH))
                .mapToObj(i -> statement.get() + ";")
                .collect(Collectors.joining(" ", opening + " ", " APPLY BATCH"));
    }

    /** With these options where it takes a TTL too. */
    private String write(Table table, String using) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> insert(table, using);
            case 3 ->
                table.fixed().isEmpty() ? insert(table, using) : update(table, using, table.fixed(), partition(table));
            case 4 -> delete(table);
            case 5 -> deleteColumns(table);
            default -> update(table, using, table.regular(), row(table));
        };
    }

    private String insert(Table table, String using) {
        List<Column> columns = some(table.regular());
        if (random.nextInt(4) == 0) {
            columns.addAll(some(table.fixed()));
        }
        String keys = Stream.concat(table.partition().stream(), table.clustering().stream())
                .map(column -> literals.key(column.type()))
                .collect(Collectors.joining(", "));
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        String values = columns.stream().map(column -> ", " + orNull(column)).collect(Collectors.joining());
        return "INSERT INTO %s (%s%s) VALUES (%s%s)%s"
                .formatted(
                        table.qualified(),
                        Table.names(Stream.concat(table.partition().stream(), table.clustering().stream())
                                .toList()),
                        names,
                        keys,
                        values,
                        using);
    }

    private String update(Table table, String using, List<Column> of, String where) {
        List<Column> columns = some(of);
        if (columns.isEmpty()) {
            columns.add(literals.one(of));
        }
        String sets = columns.stream().map(changes::of).collect(Collectors.joining(", "));
        return "UPDATE %s%s SET %s WHERE %s".formatted(table.qualified(), using, sets, where);
    }

    private String delete(Table table) {
        List<Column> clustering = table.clustering();
        int whole = random.nextInt(clustering.size() + 1);
        List<String> where = new ArrayList<>(List.of(partition(table)));
        clustering.subList(0, whole).forEach(column -> where.add(equal(column)));
        if (whole < clustering.size() && random.nextInt(3) > 0) {
            where.addAll(slice(clustering.get(whole)));
        }
        return "DELETE FROM %s%s WHERE %s".formatted(table.qualified(), timestamp(), String.join(" AND ", where));
    }

    private List<String> slice(Column column) {
        String from = column.name() + literals.one(List.of(" > ", " >= ")) + literals.key(column.type());
        String to = column.name() + literals.one(List.of(" < ", " <= ")) + literals.key(column.type());
        return switch (random.nextInt(3)) {
            case 0 -> List.of(from);
            case 1 -> List.of(to);
            default -> List.of(from, to);
        };
    }

    private String deleteColumns(Table table) {
        boolean fixed = !table.fixed().isEmpty() && random.nextInt(4) == 0;
        Column column = literals.one(fixed ? table.fixed() : table.regular());
        return "DELETE %s FROM %s%s WHERE %s"
                .formatted(column.name(), table.qualified(), timestamp(), fixed ? partition(table) : row(table));
    }

    private String conditional(Table table) {
        if (random.nextBoolean()) {
            return insert(table, "") + " IF NOT EXISTS";
        }
        Column column = literals.one(table.regular());
        return "UPDATE %s SET %s = %s WHERE %s IF EXISTS"
                .formatted(table.qualified(), column.name(), literals.of(column.type()), row(table));
    }

    private String orNull(Column column) {
        return random.nextInt(8) == 0 ? "null" : literals.of(column.type());
    }

    private List<Column> some(List<Column> columns) {
        return columns.stream()
                .filter(column -> random.nextInt(Math.max(3, columns.size() / 4)) == 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String partition(Table table) {
        return table.partition().stream().map(this::equal).collect(Collectors.joining(" AND "));
    }

    private String row(Table table) {
        return Stream.concat(table.partition().stream(), table.clustering().stream())
                .map(this::equal)
                .collect(Collectors.joining(" AND "));
    }

    private String equal(Column column) {
        return column.name() + " = " + literals.key(column.type());
    }

    /** Mostly nothing: the coordinator's time, no expiry. Short TTLs expire while the history runs. */
    private String using() {
        return switch (random.nextInt(10)) {
            case 0 -> " USING TTL " + (1 + random.nextInt(20));
            case 1 -> " USING TTL " + LONG_TTL_SECONDS;
            case 2 -> "%s AND TTL %d".formatted(times.past(), LONG_TTL_SECONDS);
            case 3, 4 -> times.past();
            default -> "";
        };
    }

    private String timestamp() {
        return random.nextInt(3) == 0 ? times.past() : "";
    }
}
