package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.Tables.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jcip.annotations.NotThreadSafe;

/** Makes one random statement after another for the {@link Tables} of a keyspace. */
@NotThreadSafe
final class Statements {
    /** Where explicit write times begin, in microseconds: long past, so that they meet each other and lose against a server's. */
    private static final long PAST_MICROS = 1_700_000_000_000_000L;

    private static final int LONG_TTL_SECONDS = 3_600;
    private static final int BATCH = 3;

    private final Random random;
    private final Literals literals;
    private final String keyspace;

    Statements(Random random, String keyspace) {
        this.random = random;
        this.literals = new Literals(random);
        this.keyspace = keyspace;
    }

    String next() {
        int kind = random.nextInt(20);
        if (kind == 0) {
            return batch("BEGIN BATCH", () -> write(""));
        }
        if (kind == 1) {
            return batch("BEGIN UNLOGGED BATCH", () -> write(""));
        }
        if (kind == 2) {
            return counter();
        }
        if (kind == 3) {
            return conditional();
        }
        return write(using());
    }

    private String batch(String opening, Supplier<String> statement) {
        return IntStream.rangeClosed(0, random.nextInt(BATCH))
                .mapToObj(i -> statement.get() + ";")
                .collect(Collectors.joining(" ", opening + " ", " APPLY BATCH"));
    }

    /** Anything but a counter, with these options where it takes a TTL too. */
    private String write(String using) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> insertWide(using);
            case 2, 3 -> update(using, sets(Tables.PLAIN), row());
            case 4 -> update(using, sets(Tables.STATIC), partition());
            case 5, 6, 7 -> update(using, edit(literals.one(Tables.COMPLEX)), row());
            case 8 -> delete();
            case 9 -> deleteColumns();
            default -> types(using);
        };
    }

    private String insertWide(String using) {
        List<Column> columns = some(Tables.PLAIN);
        columns.addAll(some(Tables.COMPLEX));
        if (random.nextInt(4) == 0) {
            columns.addAll(some(Tables.STATIC));
        }
        String names = columns.stream().map(column -> ", " + column.name()).collect(Collectors.joining());
        String values = columns.stream().map(column -> ", " + value(column)).collect(Collectors.joining());
        return "INSERT INTO %s.wide (k, c, d%s) VALUES (%s, %s, %s%s)%s"
                .formatted(keyspace, names, key(), clustering(), literals.of("ascii"), values, using);
    }

    private String types(String using) {
        String where = "a = %s AND b = %s".formatted(literals.one(List.of("'x'", "'y'")), key());
        List<Column> columns = some(Tables.TYPED);
        if (columns.isEmpty() || random.nextInt(8) == 0) {
            return "DELETE FROM %s.types%s WHERE %s".formatted(keyspace, timestamp(), where);
        }
        String sets = columns.stream()
                .map(column -> column.name() + " = " + value(column))
                .collect(Collectors.joining(", "));
        return "UPDATE %s.types%s SET %s WHERE %s".formatted(keyspace, using, sets, where);
    }

    private String update(String using, String sets, String where) {
        return "UPDATE %s.wide%s SET %s WHERE %s".formatted(keyspace, using, sets, where);
    }

    private String sets(List<Column> columns) {
        Column column = literals.one(columns);
        return column.name() + " = " + value(column);
    }

    /** A change of some elements, or of all. */
    private String edit(Column column) {
        String name = column.name();
        if (random.nextInt(4) == 0) {
            return name + " = " + value(column);
        }
        return switch (column.type()) {
            case "map<text, int>" ->
                random.nextBoolean()
                        ? "%s[%s] = %s".formatted(name, literals.of("text"), literals.of("int"))
                        : "%1$s = %1$s - {%2$s}".formatted(name, literals.of("text"));
            case "set<decimal>" ->
                "%1$s = %1$s %2$s %3$s"
                        .formatted(name, random.nextBoolean() ? "+" : "-", literals.complex(column.type()));
            case "list<text>" ->
                random.nextBoolean()
                        ? "%1$s = %1$s + %2$s".formatted(name, literals.complex(column.type()))
                        : "%1$s = %2$s + %1$s".formatted(name, literals.complex(column.type()));
            default ->
                random.nextBoolean()
                        ? name + ".street = " + literals.of("text")
                        : name + ".number = " + literals.one(List.of("1", "2", "null"));
        };
    }

    private String delete() {
        String where =
                switch (random.nextInt(6)) {
                    case 0 -> partition();
                    case 1 -> partition() + " AND c = " + clustering();
                    case 2 -> partition() + " AND c > " + clustering();
                    case 3 -> partition() + " AND c >= 1 AND c < 2";
                    case 4 -> "%s AND c = %s AND d > %s".formatted(partition(), clustering(), literals.of("ascii"));
                    default -> row();
                };
        return "DELETE FROM %s.wide%s WHERE %s".formatted(keyspace, timestamp(), where);
    }

    private String deleteColumns() {
        boolean fixed = random.nextInt(4) == 0;
        List<Column> columns = new ArrayList<>(fixed ? Tables.STATIC : Tables.PLAIN);
        if (!fixed) {
            columns.addAll(Tables.COMPLEX);
        }
        return "DELETE %s FROM %s.wide%s WHERE %s"
                .formatted(literals.one(columns).name(), keyspace, timestamp(), fixed ? partition() : row());
    }

    /** Never a deletion: what a counter is that was deleted and counts again, Cassandra leaves open. */
    private String counter() {
        String where = "k = %s AND c = %s".formatted(key(), key());
        return "UPDATE %s.counts SET n = n + %d WHERE %s".formatted(keyspace, random.nextInt(9) - 4, where);
    }

    private String conditional() {
        return random.nextBoolean()
                ? "INSERT INTO %s.wide (k, c, d, v) VALUES (%s, %s, %s, 'lwt') IF NOT EXISTS"
                        .formatted(keyspace, key(), clustering(), literals.of("ascii"))
                : "UPDATE %s.wide SET v = 'lwt' WHERE %s IF EXISTS".formatted(keyspace, row());
    }

    private String value(Column column) {
        if (random.nextInt(8) == 0) {
            return "null";
        }
        return Tables.COMPLEX.contains(column) ? literals.complex(column.type()) : literals.of(column.type());
    }

    private List<Column> some(List<Column> columns) {
        return columns.stream()
                .filter(column -> random.nextInt(3) == 0)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String key() {
        return literals.one(List.of("1", "2", "3"));
    }

    private String clustering() {
        return literals.one(List.of("1", "1.0", "1.5", "2", "3"));
    }

    private String partition() {
        return "k = " + key();
    }

    private String row() {
        return "%s AND c = %s AND d = %s".formatted(partition(), clustering(), literals.of("ascii"));
    }

    /** Mostly nothing: the coordinator's time, no expiry. Short TTLs expire while the history runs. */
    private String using() {
        return switch (random.nextInt(10)) {
            case 0 -> " USING TTL " + (1 + random.nextInt(20));
            case 1 -> " USING TTL " + LONG_TTL_SECONDS;
            case 2 -> "%s AND TTL %d".formatted(past(), LONG_TTL_SECONDS);
            case 3, 4 -> past();
            default -> "";
        };
    }

    private String timestamp() {
        return random.nextInt(3) == 0 ? past() : "";
    }

    private String past() {
        return " USING TIMESTAMP " + (PAST_MICROS + random.nextInt(20));
    }
}
