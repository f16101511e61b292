package dev.cassandrakafka.capture;

import com.google.common.collect.ImmutableMap;
import dev.cassandrakafka.capture.read.SegmentWriter;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.cassandra.db.DecoratedKey;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.schema.TableId;
import org.apache.cassandra.schema.TableMetadata;

/** A node that writes real segments; what it does to them is what Cassandra 5.0.9 was seen to do. */
final class SimulatedNode implements Node {
    static final int SEGMENT_BYTES = 2048;

    /** One write: where it ended, its epoch, and when it was durable. */
    record Write(int number, long segment, int end, long epochMillis, long durableAtMillis) {}

    final List<Write> durable = new ArrayList<>();
    private final Path directory;
    private final TableSchema table;
    private final List<TableSchema> tables = new ArrayList<>();
    private final List<Write> unmarked = new ArrayList<>();
    private final List<Write> marked = new ArrayList<>();
    private final List<SegmentWriter> unflushed = new ArrayList<>();
    private final Map<UUID, Truncation> known = new HashMap<>();
    private final Map<UUID, Truncation> saved = new HashMap<>();
    private SegmentWriter current;
    private long nextId = 1_764_244_000_000L;
    private int number;
    private int lastEnd;
    private long epochMillis;
    private boolean up = true;
    private long version = 1;

    SimulatedNode(Path directory, TableSchema table) {
        this.directory = directory;
        this.table = table;
        this.tables.add(table);
        this.current = segment();
    }

    private SegmentWriter segment() {
        SegmentWriter next = new SegmentWriter(directory, 7, nextId++, SEGMENT_BYTES).write();
        unflushed.add(next);
        lastEnd = 0;
        return next;
    }

    /** Writes a row into the log; it is not even marked yet. */
    void write(long nowMillis) {
        if (current.remaining() < 200) {
            roll(nowMillis);
        }
        int end = current.add(mutation(table, ++number));
        unmarked.add(new Write(number, current.name().id(), end, epochMillis, 0));
        lastEnd = end;
    }

    private static Mutation mutation(TableSchema table, int key) {
        return new Mutation(update(table, key));
    }

    private static PartitionUpdate update(TableSchema table, int key) {
        TableMetadata metadata = Objects.requireNonNull(Registration.registered(table.id()));
        PartitionUpdate.SimpleBuilder update = PartitionUpdate.simpleBuilder(metadata, key);
        Row.SimpleBuilder row = update.timestamp(key).row();
        metadata.regularColumns().forEach(column -> row.add(column.name.toString(), "v" + key));
        return update.build();
    }

    /** Writes a row of another table, and syncs. */
    void write(TableSchema other) {
        current.add(mutation(other, ++number));
        current.sync();
        current.write().index(current.synced(), false);
    }

    /** Writes rows of several tables in one mutation, and syncs. */
    void writeBatch(TableSchema... others) {
        Map<TableId, PartitionUpdate> updates = new LinkedHashMap<>();
        number++;
        for (TableSchema other : others) {
            updates.put(TableId.fromUUID(other.id()), update(other, number));
        }
        DecoratedKey key = updates.values().iterator().next().partitionKey();
        current.add(new Mutation("captured", key, ImmutableMap.copyOf(updates), 0));
        current.sync();
        current.write().index(current.synced(), false);
    }

    /** Its schema has this table too, from now on. */
    void create(TableSchema other) {
        tables.add(other);
        version++;
    }

    /** Its schema no longer has this table; what was written of it is in the log. */
    void drop(TableSchema other) {
        tables.remove(other);
        version++;
    }

    /** Has this table instead of the one with its id. */
    void alter(TableSchema other) {
        tables.replaceAll(one -> one.id().equals(other.id()) ? other : one);
        version++;
    }

    /** Notes a TRUNCATE at the current place in the log, which nobody has been told of yet; it is told when that runs. */
    Runnable truncateUntold(TableSchema other, long nowMillis) {
        Truncation truncation = new Truncation(nowMillis, current.name().id(), current.synced());
        return () -> known.put(other.id(), truncation);
    }

    /** The current segment is deleted, as by a node that makes room. */
    void loseSegment() {
        delete(current);
    }

    /** The current segment has changes, and its log cannot be read: there is a directory in its place. */
    Path replaceByDirectory() throws IOException {
        Path log = directory.resolve(current.name().logFile());
        current.index(100, false);
        Files.delete(log);
        return Files.createDirectory(log);
    }

    /** What is on the disk of the current segment is damaged, in the last mutation. */
    void damage() {
        current.damage(current.synced() - 6).write();
    }

    /** Ends a section without syncing it, as the node does each tenth of a second. */
    void mark() {
        if (!unmarked.isEmpty()) {
            current.sync();
            marked.addAll(unmarked);
            unmarked.clear();
        }
        current.write();
    }

    /** Syncs: what is marked now is durable, and the index says so. */
    void sync(long nowMillis) {
        mark();
        if (!marked.isEmpty()) {
            durable(nowMillis);
            current.index(current.synced(), false);
        }
    }

    private void durable(long nowMillis) {
        marked.forEach(write ->
                durable.add(new Write(write.number(), write.segment(), write.end(), write.epochMillis(), nowMillis)));
        marked.clear();
    }

    /** The segment is full. */
    void roll(long nowMillis) {
        sync(nowMillis);
        if (current.hasIndex()) {
            current.index(current.capacity(), true);
        } else {
            delete(current);
            unflushed.remove(current);
        }
        current = segment();
    }

    private void delete(SegmentWriter segment) {
        try {
            Files.deleteIfExists(directory.resolve(segment.name().logFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memtables are flushed: older segments are not replayed any more. */
    void flush() {
        unflushed.removeIf(segment -> segment != current);
    }

    /** Killed and started again: what was not marked is gone, all that is replayed is linked again and completed. */
    void restart(long nowMillis) {
        unmarked.clear();
        current.forgetUnmarked().write();
        durable(nowMillis);
        for (SegmentWriter segment : unflushed) {
            if (segment.hasEntries()) {
                segment.write().index(segment.capacity(), true);
            } else {
                delete(segment);
            }
        }
        known.putAll(saved);
        current = segment();
    }

    /** The agent finds nothing in the index for a while. */
    void emptyIndex() {
        if (current.hasIndex()) {
            current.emptyIndex();
        }
    }

    /** Truncates; that is in system.local only when {@link #saveTruncation} comes. */
    void truncate(long nowMillis) {
        saveTruncation();
        epochMillis = nowMillis;
        saved.put(table.id(), new Truncation(nowMillis, current.name().id(), lastEnd));
    }

    void saveTruncation() {
        known.putAll(saved);
    }

    /** A truncation is saved within a tenth of a second. */
    void tick(long nowMillis) {
        if (nowMillis - epochMillis > 100) {
            saveTruncation();
        }
    }

    /** Time of the last truncation, 0 if there was none. */
    long epochMillis() {
        return epochMillis;
    }

    void answer(boolean answers) {
        up = answers;
    }

    @Override
    public Optional<LocalState> local() {
        return up ? Optional.of(new LocalState(new UUID(0, version), known)) : Optional.empty();
    }

    @Override
    public Optional<ClusterSchema> schema() {
        return up ? Optional.of(new ClusterSchema(new UUID(0, version), tables, Set.of())) : Optional.empty();
    }
}
