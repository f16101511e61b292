package dev.cassandrakafka.cases;

import dev.cassandrakafka.cases.GeneratedType.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/**
 * A table that has one type in every place, and statements of every kind on it, in an order and with values from a seed: partition key,
 * clustering in both orders, static, regular, frozen; inserts, updates, changes of elements, deletions of every extent, TTLs, write times of
 * the past that meet each other, batches and conditions.
 */
@NotThreadSafe
final class GeneratedTable {
    private static final int ROUNDS = 3;
    private static final int PAST_MICROS = 30;
    private static final String KEY = "(k, p, a, d%s) VALUES (%s, %s, %s, %s";

    private final String name;
    private final GeneratedType type;
    private final Random random;

    GeneratedTable(String name, GeneratedType type, Random random) {
        this.name = name;
        this.type = type;
        this.random = random;
    }

    String schema() {
        String key = type.place() == Place.KEY ? type.frozen() : "int";
        return """
                CREATE TABLE %1$s (k %2$s, p int, a %2$s, d %2$s, s %3$s static, v %3$s, f %4$s, PRIMARY KEY ((k, p), a, d)) \
                WITH CLUSTERING ORDER BY (a ASC, d DESC) AND cdc = true"""
                .formatted(name, key, type.cql(), type.frozen());
    }

    /** Each kind several times, in any order. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Supplier<String>> kinds = new ArrayList<>(kinds().toList());
            Collections.shuffle(kinds, random);
            kinds.forEach(kind -> statements.add(kind.get()));
        }
        return statements;
    }

    private Stream<Supplier<String>> kinds() {
        return Stream.of(writes(), deletions(), edits()).flatMap(kinds -> kinds);
    }

    private Stream<Supplier<String>> writes() {
        return Stream.of(
                () -> insert(", v, f", value(), value()) + times(),
                () -> insert(", v", value()) + times(),
                () -> insert("") + times(),
                () -> insert(", s, v", value(), "null") + times(),
                () -> insert(", v, f", value(), value()) + " USING TTL 86400",
                () -> insert(", v", value()) + " IF NOT EXISTS",
                () -> update(times(), "v = " + value(), row()),
                () -> update(times(), "f = " + value(), row()),
                () -> update(times(), "s = " + value(), partition()),
                () -> update(" USING TTL 3600", "v = " + value() + ", f = " + value(), row()),
                () -> update(" USING TTL 1", "s = " + value(), partition()),
                () -> update(times(), "v = null, f = null", row()),
                () -> "BEGIN BATCH " + insert(", v", value()) + "; " + update("", "s = " + value(), partition())
                        + "; DELETE FROM " + name + " WHERE " + row() + "; APPLY BATCH");
    }

    private Stream<Supplier<String>> deletions() {
        return Stream.of(
                () -> delete("v", row()),
                () -> delete("f", row()),
                () -> delete("s", partition()),
                () -> delete("", row()),
                () -> delete("", partition() + " AND a > " + key()),
                () -> delete("", partition() + " AND a = " + key()),
                () -> delete("", partition() + " AND a = " + key() + " AND d <= " + key()),
                () -> delete("", partition() + " AND a = " + key() + " AND d >= " + key() + " AND d < " + key()),
                () -> delete("", partition()));
    }

    /** With and without a TTL, of the static column too. */
    private Stream<Supplier<String>> edits() {
        return type.edits().stream()
                .flatMap(edit -> Stream.<Supplier<String>>of(
                        () -> update(times(), edit, row()),
                        () -> update(" USING TTL 86400", edit, row()),
                        () -> update(times(), edit.replaceAll("\\bv\\b", "s"), partition())));
    }

    private String insert(String columns, String... values) {
        return "INSERT INTO " + name + " " + KEY.formatted(columns, key(), bucket(), key(), key())
                + Stream.of(values).map(value -> ", " + value).reduce("", String::concat) + ")";
    }

    private String update(String using, String assignments, String where) {
        return "UPDATE %s%s SET %s WHERE %s".formatted(name, using, assignments, where);
    }

    private String delete(String columns, String where) {
        return "DELETE %s FROM %s%s WHERE %s".formatted(columns, name, times(), where);
    }

    private String partition() {
        return "k = %s AND p = %s".formatted(key(), bucket());
    }

    private String row() {
        return "%s AND a = %s AND d = %s".formatted(partition(), key(), key());
    }

    /** No empty map: Cassandra takes {@code {}} behind WHERE for a set, and fails. */
    private String key() {
        if (type.place() != Place.KEY) {
            return Integer.toString(random.nextInt(2));
        }
        List<String> keys = type.values().stream()
                .filter(value -> !(type.cql().startsWith("map") && value.equals("{}")))
                .toList();
        return keys.get(random.nextInt(keys.size()));
    }

    private String bucket() {
        return Integer.toString(random.nextInt(2));
    }

    private String value() {
        return type.values().get(random.nextInt(type.values().size()));
    }

    /** The node's, or one of a few of long ago. */
    private String times() {
        return random.nextInt(4) == 0 ? "" : " USING TIMESTAMP " + (1 + random.nextInt(PAST_MICROS));
    }
}
