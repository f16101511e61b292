package dev.cassandrakafka.benchmarks.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Changes that are not simple, and what each side tells of them. */
record Cases(CassandraCluster cassandra, KafkaCluster kafka, Duration patience) {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final int ROWS_AFTER = 10;

    /** One change: its table, the statement, and what an event that tells all of it shows. */
    private record Case(String title, String table, String columns, String statement, List<String> shown) {}

    private static final List<Case> ALL = List.of(
            new Case(
                    "static column: UPDATE ... SET s = 'fixed'",
                    "statics",
                    "k int, c int, s text static, v int, PRIMARY KEY (k, c)",
                    "UPDATE %s.statics SET s = 'fixed' WHERE k = 1",
                    List.of("fixed")),
            new Case(
                    "TTL on a collection: USING TTL 86413 SET m = {'x': 51234}",
                    "ttls",
                    "id int PRIMARY KEY, m map<text, int>",
                    "UPDATE %s.ttls USING TTL 86413 SET m = {'x': 51234} WHERE id = 1",
                    List.of("x", "51234", "86413")),
            new Case(
                    "non-frozen UDT: INSERT {street: 'Elm', house: 73519}",
                    "udts",
                    "id int PRIMARY KEY, a address",
                    "INSERT INTO %s.udts (id, a) VALUES (1, {street: 'Elm', house: 73519})",
                    List.of("Elm", "73519")));

    /** The tables of a keyspace of cases, which is made. */
    List<String> create(String keyspace) {
        cassandra.createKeyspace(keyspace);
        cassandra.ddl("CREATE TYPE %s.address (street text, house int)".formatted(keyspace));
        ALL.forEach(one -> cassandra.ddl(
                "CREATE TABLE %s.%s (%s) WITH cdc = true".formatted(keyspace, one.table(), one.columns())));
        cassandra.ddl("CREATE TABLE %s.after (id int PRIMARY KEY, v text) WITH cdc = true".formatted(keyspace));
        return List.of(keyspace + ".statics", keyspace + ".ttls", keyspace + ".udts", keyspace + ".after");
    }

    /** The titles of the cases, in the order of the answers. */
    static List<String> titles() {
        return List.of(
                ALL.get(0).title(), ALL.get(1).title(), ALL.get(2).title(), "the 10 rows after it, of another table");
    }

    /** Runs the statements and says what the side made of each. */
    List<String> run(Side side, String keyspace) {
        Waiting.of("waiting for a side of the comparison", TO_START, side.alive())
                .until(side::isReady);
        ALL.forEach(one -> cassandra.execute(one.statement().formatted(keyspace)));
        for (var id = 0; id < ROWS_AFTER; id++) {
            cassandra.execute("INSERT INTO %s.after (id, v) VALUES (%d, 'v')".formatted(keyspace, id));
        }
        awaitEvents(side, keyspace);
        var told = new ArrayList<String>();
        ALL.forEach(one -> told.add(told(one, events(side.topic(keyspace, one.table())))));
        told.add("%d of %d events"
                .formatted(events(side.topic(keyspace, "after")).size(), ROWS_AFTER));
        return told;
    }

    /** Until all have come, or for as long as it is worth waiting. */
    private void awaitEvents(Side side, String keyspace) {
        var end = System.nanoTime() + patience.toNanos();
        Waiting.of("waiting for events", patience.plus(TO_START), List.of())
                .until(() -> System.nanoTime() > end
                        || (events(side.topic(keyspace, "after")).size() >= ROWS_AFTER
                                && ALL.stream().noneMatch(one -> events(side.topic(keyspace, one.table()))
                                        .isEmpty())));
    }

    private static String told(Case one, List<String> events) {
        if (events.isEmpty()) {
            return "no event";
        }
        var whole = events.stream()
                .filter(event -> one.shown().stream().allMatch(event::contains))
                .count();
        var some = whole > 0 ? "told in full" : "event without " + missing(one, events.get(0));
        return events.size() == 1 ? some : "%s, %d events".formatted(some, events.size());
    }

    private static String missing(Case one, String event) {
        return one.shown().stream()
                .filter(part -> !event.contains(part))
                .toList()
                .toString();
    }

    /** Those of rows; one of a whole table, such as a new schema, has no key. */
    private List<String> events(String topic) {
        return kafka.clients().records(topic).stream()
                .filter(record -> record.key() != null && record.value() != null)
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
