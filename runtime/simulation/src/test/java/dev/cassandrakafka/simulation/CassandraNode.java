package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedLog;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/** A node: its log, what its tables hold, the schema as far as it has heard of it, a clock of its own. */
final class CassandraNode implements Node {
    private static final int SEGMENT_BYTES = 3072;
    /** A TRUNCATE is in system.local a little after its position in the log. */
    private static final long SAVING_MILLIS = 100;

    private final UUID host;
    private final Path directory;
    private final long skewMillis;
    private final SchemaLog schemas;
    private final SimulatedLog<Applied> log;
    private final List<Applied> content = new ArrayList<>();
    private final Map<UUID, Truncation> known = new HashMap<>();
    private final Map<UUID, Truncation> saved = new HashMap<>();
    private final Map<UUID, Integer> truncations = new HashMap<>();
    private int schema;
    private boolean up = true;
    private boolean answers = true;
    private boolean powerFailed;

    CassandraNode(UUID host, Path directory, long skewMillis, SchemaLog schemas) {
        this.host = host;
        this.directory = directory;
        this.skewMillis = skewMillis;
        this.schemas = schemas;
        this.log = new SimulatedLog<>(directory, SEGMENT_BYTES);
    }

    UUID host() {
        return host;
    }

    Path directory() {
        return directory;
    }

    SimulatedLog<Applied> log() {
        return log;
    }

    boolean up() {
        return up;
    }

    /** The time by its own clock. */
    long millis(long nowMillis) {
        return nowMillis + skewMillis;
    }

    /** Whether it has heard of the last change of the schema. */
    boolean schemaIsNewest() {
        return schema == schemas.newest();
    }

    /** Hears of the next change of the schema. */
    void learnSchema() {
        if (up && !schemaIsNewest()) {
            schema++;
            content.removeIf(applied -> table(applied.write().table()).isEmpty());
        }
    }

    Optional<TableSchema> table(UUID id) {
        return schemas.tables(schema).stream()
                .filter(table -> table.id().equals(id))
                .findFirst();
    }

    List<TableSchema> tables() {
        return schemas.tables(schema);
    }

    /** Takes a mutation in; false if it is down or does not have the table or a column. */
    boolean apply(Write write, long nowMillis) {
        Optional<TableSchema> table = table(write.table());
        if (!up || table.isEmpty() || !knowsColumns(table.get(), write.update())) {
            return false;
        }
        Applied applied = new Applied(write, truncations(write.table()));
        content.add(applied);
        log.write(new Mutation(write.update()), applied, millis(nowMillis));
        return true;
    }

    private static boolean knowsColumns(TableSchema table, PartitionUpdate update) {
        boolean needsOptional = update.columns().regulars.stream()
                .anyMatch(column -> column.name.toString().equals(TableVersions.OPTIONAL));
        return !needsOptional
                || TableVersions.hasOptional(table)
                || !table.dropped().isEmpty();
    }

    /** There before anybody looked: in its tables, not in its log. */
    void load(Write write) {
        content.add(new Applied(write, 0));
    }

    int truncations(UUID table) {
        return truncations.getOrDefault(table, 0);
    }

    void truncate(UUID table, long nowMillis) {
        if (table(table).isEmpty()) {
            return;
        }
        flush(nowMillis);
        saveTruncations();
        saved.put(table, new Truncation(millis(nowMillis), log.current().name().id(), log.lastEnd()));
        truncations.merge(table, 1, Integer::sum);
        content.removeIf(applied -> applied.write().table().equals(table));
    }

    void saveTruncations() {
        known.putAll(saved);
    }

    Map<UUID, Truncation> savedTruncations() {
        return known;
    }

    /** Time goes on. */
    void tick(long nowMillis) {
        if (saved.values().stream().allMatch(one -> millis(nowMillis) - one.timeMillis() > SAVING_MILLIS)) {
            saveTruncations();
        }
    }

    void flush(long nowMillis) {
        if (up) {
            log.sync(millis(nowMillis));
            log.flush();
        }
    }

    void kill(boolean power) {
        up = false;
        powerFailed |= power;
        saveTruncations();
    }

    void start(long nowMillis) {
        if (!up) {
            if (powerFailed) {
                log.powerCut();
            } else {
                log.restart(millis(nowMillis));
            }
            Set<Applied> left = log.written(applied -> true);
            content.removeIf(applied -> applied.write().logged() && !left.contains(applied));
            up = true;
            powerFailed = false;
        }
    }

    void answer(boolean whether) {
        answers = whether;
    }

    /** What it holds of a partition. */
    List<PartitionUpdate> content(UUID table, int pk) {
        return content.stream()
                .map(Applied::write)
                .filter(write -> write.table().equals(table) && write.pk() == pk)
                .map(Write::update)
                .toList();
    }

    @Override
    public Optional<LocalState> local() {
        return up && answers ? Optional.of(new LocalState(new UUID(0, schema), known)) : Optional.empty();
    }

    @Override
    public Optional<ClusterSchema> schema() {
        return up && answers
                ? Optional.of(new ClusterSchema(new UUID(0, schema), schemas.tables(schema), Set.of()))
                : Optional.empty();
    }
}
