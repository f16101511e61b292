package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedLog;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.control.coverage.Completeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/** What must hold, on the way and at the end. */
final class Checks {
    private static final int MOST = 8;

    private final World world;
    private final List<Rebuilt> rebuilt = new ArrayList<>();
    private final int[] read;
    private final List<String> wrong = new ArrayList<>();

    Checks(World world) {
        this.world = world;
        this.read = new int[world.kafka().partitions()];
        for (int i = 0; i < read.length; i++) {
            rebuilt.add(new Rebuilt(world.metadata()));
        }
        world.kafka()
                .whenStored(
                        positions -> new PositionsCheck(world).check(positions).ifPresent(this::add));
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private void add(String what) {
        if (wrong.size() < MOST) {
            wrong.add(what);
        }
    }

    int events() {
        int all = 0;
        for (int each : read) {
            all += each;
        }
        return all;
    }

    /** Reads what is committed, and what control would say of it. */
    void now() {
        readEvents();
        complete().ifPresent(this::checkCovered);
    }

    private void readEvents() {
        for (int partition = 0; partition < read.length; partition++) {
            List<Event> all = world.kafka().changes(partition);
            for (; read[partition] < all.size(); read[partition]++) {
                rebuilt.get(partition).apply(all.get(read[partition])).ifPresent(this::add);
            }
        }
    }

    private OptionalLong complete() {
        return Completeness.of(
                        world.cluster().replicaSets(), world.kafka().coverage().byHost(), 0)
                .all();
    }

    /** Whether control says that all is there up to this time. */
    boolean covered(long millis) {
        long skew = world.cluster().nodes().stream()
                .mapToLong(node -> node.millis(millis))
                .max()
                .orElse(millis);
        OptionalLong complete = complete();
        return complete.isPresent() && complete.getAsLong() > skew;
    }

    /** Whatever was durable by then, and was not truncated or dropped since, is in the topic. */
    private void checkCovered(long until) {
        if (world.cluster().truncating()) {
            return;
        }
        for (CassandraNode node : world.cluster().nodes()) {
            for (SimulatedLog.Entry<Applied> entry : node.log().durable()) {
                Write write = entry.write().write();
                Optional<TableSchema> table = table(write);
                boolean stands = entry.write().truncations() == world.cluster().truncations(write.table());
                if (entry.durableAtMillis() < until && stands && table.isPresent()) {
                    checkThere(write, table.get(), until);
                }
            }
        }
    }

    private Optional<TableSchema> table(Write write) {
        boolean everywhere = world.cluster().nodes().stream()
                .allMatch(node -> node.table(write.table()).isPresent());
        return world.tables().stream()
                .filter(table -> everywhere && table.id().equals(write.table()))
                .findFirst();
    }

    private void checkThere(Write write, TableSchema table, long until) {
        PartitionUpdate known = known(table, write.pk());
        PartitionUpdate both = Partitions.merged(List.of(known, write.update()));
        if (!Partitions.view(both, table, 0).equals(Partitions.view(known, table, 0))) {
            add("complete until " + until + ", but without " + write + "; the topic has " + Partitions.text(known));
        }
    }

    private PartitionUpdate known(TableSchema table, int pk) {
        List<PartitionUpdate> parts =
                rebuilt.stream().map(part -> part.partition(table, pk)).toList();
        return Partitions.merged(parts);
    }

    /** After everything is healed. */
    void end(long endMillis) {
        readEvents();
        if (!covered(endMillis)) {
            add("never complete until the end: " + world.kafka().coverage().byHost() + " "
                    + world.agents().stream().map(AgentActor::state).toList());
            return;
        }
        checkCovered(endMillis);
        for (AgentActor agent : world.agents()) {
            agent.finding().ifPresent(this::add);
            if (!agent.done()) {
                add("segments are left: " + agent.state());
            }
        }
        for (TableSchema table : world.tables()) {
            for (int pk = 0; pk < Statements.PARTITIONS; pk++) {
                compare(table, pk);
            }
        }
    }

    /** What a read finds, and what a snapshot has found though it was lost with the power afterwards. */
    private PartitionUpdate expected(TableSchema table, int pk) {
        List<PartitionUpdate> parts = new ArrayList<>();
        parts.add(world.cluster().read(table, pk));
        for (SnapshotActor.Read read : world.snapshot().reads()) {
            PartitionUpdate told = read.rows().told();
            if (read.table().equals(table.id())
                    && read.truncations() == world.cluster().truncations(table.id())
                    && Metadata.pk(told.partitionKey()) == pk) {
                parts.add(told);
            }
        }
        return Partitions.merged(parts);
    }

    private void compare(TableSchema table, int pk) {
        long seconds = world.now() / 1000;
        Map<String, Map<String, String>> is = Partitions.view(known(table, pk), table, seconds);
        Map<String, Map<String, String>> should = Partitions.view(expected(table, pk), table, seconds);
        TreeSet<String> rows = new TreeSet<>(is.keySet());
        rows.addAll(should.keySet());
        for (String row : rows) {
            if (!is.getOrDefault(row, Map.of()).equals(should.getOrDefault(row, Map.of()))) {
                add("%s %d, %s: the topic has %s, the table %s"
                        .formatted(table.table(), pk, row, is.get(row), should.get(row)));
            }
        }
    }
}
