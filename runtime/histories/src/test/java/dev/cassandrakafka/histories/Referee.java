package dev.cassandrakafka.histories;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.table.Comparison;
import dev.cassandrakafka.testkit.table.TableFromTopic;
import dev.cassandrakafka.testkit.table.TableReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds every table of a keyspace against its topic once control says that the topics are complete up to now. A table that changes
 * meanwhile, by a hint or a batch log that comes late, is held against what it was before and after, and else once more.
 */
final class Referee {
    private static final int ROUNDS = 4;

    private final World world;
    private final CapturePipeline pipeline;
    private final String keyspace;

    Referee(World world, CapturePipeline pipeline, String keyspace) {
        this.world = world;
        this.pipeline = pipeline;
        this.keyspace = keyspace;
    }

    /**
     * Gives what is wrong.
     *
     * @param settle makes all replicas equal; done when everything of before has been read
     */
    Verdict judge(Runnable settle) {
        Coverage.await(pipeline.control(), keyspace, tables(), Instant.now());
        settle.run();
        Verdict verdict = round();
        for (int i = 1; i < ROUNDS && verdict.changed(); i++) {
            verdict = round();
        }
        return verdict.wrong().isEmpty() ? verdict : verdict.seenAgain(round().wrong());
    }

    private Verdict round() {
        Map<String, TableReading> before = new LinkedHashMap<>();
        tables().forEach(table -> before.put(table, read(table)));
        List<String> uncovered = Coverage.await(pipeline.control(), keyspace, before.keySet(), Instant.now());
        List<String> wrong = new ArrayList<>(uncovered);
        List<String> excepted = new ArrayList<>();
        int events = 0;
        boolean changed = false;
        for (Map.Entry<String, TableReading> table : before.entrySet()) {
            TableFromTopic rebuilt = rebuild(table.getKey());
            events += rebuilt.events();
            Comparison comparison = rebuilt.compare(table.getValue());
            if (!comparison.wrong().isEmpty()) {
                TableReading after = read(table.getKey());
                comparison = rebuilt.compare(after);
                changed |= !comparison.wrong().isEmpty()
                        && !after.changesSince(table.getValue()).isEmpty();
            }
            add(table.getKey(), comparison.wrong(), wrong);
            add(table.getKey() + ": late", rebuilt.late(), wrong);
            add(table.getKey(), comparison.excepted(), excepted);
        }
        return new Verdict(wrong, excepted, events, changed);
    }

    private static void add(String what, List<String> lines, List<String> to) {
        lines.forEach(line -> to.add(what + ": " + line));
    }

    private TableReading read(String table) {
        return TableReading.of(world.cassandra().session(), keyspace, table);
    }

    private TableFromTopic rebuild(String table) {
        try (var consumer = world.kafka().clients().consumer(Map.of("isolation.level", "read_committed"))) {
            return TableFromTopic.of(world.cassandra().session(), keyspace, table)
                    .addAll(consumer, pipeline.topic(keyspace, table));
        }
    }

    private List<String> tables() {
        CqlSession session = world.cassandra().session();
        session.refreshSchema();
        return session
                .getMetadata()
                .getKeyspace(CqlIdentifier.fromInternal(keyspace))
                .map(KeyspaceMetadata::getTables)
                .orElse(Map.of())
                .keySet()
                .stream()
                .map(CqlIdentifier::asInternal)
                .sorted()
                .toList();
    }
}
