package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.schema.TruncationsBefore;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/** Nodes, what is on the way between them, and what a read of all of them shows. */
final class Cluster {
    private static final long SETTLED_MILLIS = 60_000;

    private final RandomGenerator random;
    private final Metadata metadata;
    private final SchemaLog schemas;
    private final int replicas;
    private final List<CassandraNode> nodes = new ArrayList<>();
    private final Map<UUID, List<Write>> hints = new HashMap<>();
    private final Map<UUID, Deque<UUID>> truncates = new HashMap<>();
    private final Map<UUID, Integer> truncations = new HashMap<>();
    private final long mostSkewMillis;
    private long truncateBeganMillis;
    private long truncateEndedMillis;
    private int writes;

    Cluster(RandomGenerator random, Metadata metadata, SchemaLog schemas, Options options) {
        this.random = random;
        this.metadata = metadata;
        this.schemas = schemas;
        this.replicas = options.replicas();
        this.mostSkewMillis = options.mostSkewMillis();
    }

    void add(CassandraNode node) {
        nodes.add(node);
        hints.put(node.host(), new ArrayList<>());
        truncates.put(node.host(), new ArrayDeque<>());
    }

    private List<Write> hints(CassandraNode node) {
        return hints.getOrDefault(node.host(), new ArrayList<>());
    }

    private Deque<UUID> truncates(CassandraNode node) {
        return truncates.getOrDefault(node.host(), new ArrayDeque<>());
    }

    List<CassandraNode> nodes() {
        return nodes;
    }

    SchemaLog schemas() {
        return schemas;
    }

    Metadata metadata() {
        return metadata;
    }

    boolean allUp() {
        return nodes.stream().allMatch(CassandraNode::up);
    }

    boolean agrees() {
        return nodes.stream().allMatch(CassandraNode::schemaIsNewest);
    }

    /** The nodes that hold a partition. */
    List<CassandraNode> replicas(int pk) {
        List<CassandraNode> all = new ArrayList<>();
        for (int i = 0; i < Math.min(replicas, nodes.size()); i++) {
            all.add(nodes.get((pk + i) % nodes.size()));
        }
        return all;
    }

    /** For control: of each partition, which is as good as a token range. */
    List<Set<UUID>> replicaSets() {
        List<Set<UUID>> sets = new ArrayList<>();
        for (int pk = 0; pk < Statements.PARTITIONS; pk++) {
            Set<UUID> hosts = new HashSet<>();
            replicas(pk).forEach(node -> hosts.add(node.host()));
            sets.add(hosts);
        }
        return sets;
    }

    /** Sends a mutation to its replicas; what does not arrive is kept as a hint, or left to repair. */
    Write write(UUID table, PartitionUpdate update, long nowMillis) {
        Write write = new Write(++writes, table, update, true);
        for (CassandraNode node : replicas(write.pk())) {
            int chance = random.nextInt(8);
            if (chance == 0 || (chance > 1 && !node.apply(write, nowMillis))) {
                hints(node).add(write);
            }
        }
        return write;
    }

    /** There before anybody captured. */
    void load(UUID table, PartitionUpdate update) {
        Write write = new Write(++writes, table, update, false);
        replicas(write.pk()).forEach(node -> node.load(write));
    }

    /** A late mutation arrives at a node, or is given up. */
    void deliverHint(long nowMillis) {
        CassandraNode node = any();
        List<Write> waiting = hints(node);
        if (!waiting.isEmpty() && node.up()) {
            Write write = waiting.remove(random.nextInt(waiting.size()));
            boolean unused = node.apply(write, nowMillis);
        }
    }

    CassandraNode any() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    /** One replica of a partition streams what it has to another, as one mutation. */
    void repair(TableSchema table, int pk, long nowMillis) {
        List<CassandraNode> all = replicas(pk);
        CassandraNode from = all.get(random.nextInt(all.size()));
        CassandraNode to = all.get(random.nextInt(all.size()));
        stream(table, pk, from, to, nowMillis);
    }

    private void stream(TableSchema table, int pk, CassandraNode from, CassandraNode to, long nowMillis) {
        List<PartitionUpdate> parts = from.content(table.id(), pk);
        if (from == to || parts.isEmpty() || !from.up() || !to.up()) {
            return;
        }
        PartitionUpdate merged = Partitions.merged(parts);
        List<PartitionUpdate> both = new ArrayList<>(to.content(table.id(), pk));
        String before = both.isEmpty() ? "" : Partitions.text(Partitions.merged(both));
        both.add(merged);
        if (!Partitions.text(Partitions.merged(both)).equals(before)) {
            boolean unused = to.apply(new Write(++writes, table.id(), merged, true), nowMillis);
        }
    }

    /**
     * TRUNCATE goes to all nodes and needs all of them; the one before has to be over. Two of them are as far apart as their times must be for
     * an agent that has missed the first: what it then says is of the nearest.
     */
    boolean truncate(UUID table, long nowMillis) {
        long apart = 2 * (truncateEndedMillis - truncateBeganMillis) + 4 * mostSkewMillis;
        if (!allUp() || truncating() || !agrees() || nowMillis - truncateEndedMillis < apart) {
            return false;
        }
        truncations.merge(table, 1, Integer::sum);
        truncates.values().forEach(queue -> queue.add(table));
        truncateBeganMillis = nowMillis;
        return true;
    }

    boolean truncating() {
        return truncates.values().stream().anyMatch(queue -> !queue.isEmpty());
    }

    /** How many TRUNCATEs of a table there were. */
    int truncations(UUID table) {
        return truncations.getOrDefault(table, 0);
    }

    /** A TRUNCATE that is on the way arrives. */
    void truncateOn(CassandraNode node, long nowMillis) {
        UUID table = truncates(node).poll();
        if (table != null) {
            node.truncate(table, nowMillis);
            truncateEndedMillis = nowMillis;
        }
    }

    /** A node does not go before a TRUNCATE that it was sent. */
    void kill(CassandraNode node, boolean power, long nowMillis) {
        truncateOn(node, nowMillis);
        node.kill(power);
    }

    /** What an agent takes over that has never stored anything; empty while that is not known. */
    Optional<Map<UUID, Truncation>> truncationsBeforeItJoined(CassandraNode joined, long nowMillis) {
        List<LocalState> others = nodes.stream()
                .filter(node -> node != joined && node.up())
                .map(node -> new LocalState(new UUID(0, 0), node.savedTruncations()))
                .toList();
        return joined.local()
                .flatMap(own -> TruncationsBefore.of(own, others, joined.millis(nowMillis), SETTLED_MILLIS));
    }

    /** The last TRUNCATE of a table that any node says, for a snapshot. */
    long truncatedAtMillis(UUID table) {
        return nodes.stream()
                .filter(CassandraNode::up)
                .map(node -> node.savedTruncations().get(table))
                .filter(java.util.Objects::nonNull)
                .mapToLong(Truncation::timeMillis)
                .max()
                .orElse(0);
    }

    /** Everybody is there, knows everything and has everything. */
    void heal(long nowMillis) {
        for (CassandraNode node : nodes) {
            node.start(nowMillis);
            node.answer(true);
            while (!node.schemaIsNewest()) {
                node.learnSchema();
            }
            truncateOn(node, nowMillis);
        }
        for (CassandraNode node : nodes) {
            hints(node).forEach(write -> node.apply(write, nowMillis));
            hints(node).clear();
        }
        for (TableSchema table : schemas.tables()) {
            for (int pk = 0; pk < Statements.PARTITIONS; pk++) {
                for (CassandraNode from : replicas(pk)) {
                    for (CassandraNode to : replicas(pk)) {
                        stream(table, pk, from, to, nowMillis);
                    }
                }
            }
        }
    }

    /** What a read at ALL finds of a partition. */
    PartitionUpdate read(TableSchema table, int pk) {
        List<PartitionUpdate> parts = new ArrayList<>();
        parts.add(Partitions.none(metadata.of(table), pk));
        replicas(pk).forEach(node -> parts.addAll(node.content(table.id(), pk)));
        return Partitions.merged(parts);
    }
}
