package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedBroker.Landing;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.control.coverage.CoverageRecord;
import dev.cassandrakafka.control.coverage.HostsCovered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The topics, as somebody sees them who reads what is committed. */
final class Kafka implements Landing {
    private final List<List<Raw>> raw = new ArrayList<>();
    private final List<List<Event>> changes = new ArrayList<>();
    private final List<TableSchema> schemas = new ArrayList<>();
    private final Map<UUID, Positions> positions = new HashMap<>();
    private final HostsCovered coverage;
    private final List<byte[]> coverageRecords = new ArrayList<>();
    private Consumer<Positions> stored = all -> {};

    /** A record of the raw topic. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Raw(byte[] key, byte[] value) {}

    Kafka(int partitions) {
        coverage = new HostsCovered(partitions);
        for (int i = 0; i < partitions; i++) {
            raw.add(new ArrayList<>());
            changes.add(new ArrayList<>());
        }
    }

    int partitions() {
        return raw.size();
    }

    List<Raw> raw(int partition) {
        return raw.get(partition);
    }

    /** Events of all tables in one partition of their topics, in order. */
    List<Event> changes(int partition) {
        return changes.get(partition);
    }

    List<TableSchema> schemas() {
        return schemas;
    }

    Optional<TableSchema> schema(UUID table, long fingerprint) {
        return schemas.stream()
                .filter(schema -> schema.id().equals(table) && schema.fingerprint() == fingerprint)
                .findFirst();
    }

    Optional<Positions> positions(UUID host) {
        return Optional.ofNullable(positions.get(host));
    }

    HostsCovered coverage() {
        return coverage;
    }

    /** Key and value in turn. */
    List<byte[]> coverageRecords() {
        return coverageRecords;
    }

    void covered(byte[] key, byte[] value) {
        coverageRecords.add(key);
        coverageRecords.add(value);
        coverage.accept(CoverageRecord.parse(value).orElseThrow());
    }

    /** Does this whenever positions are stored. */
    void whenStored(Consumer<Positions> check) {
        stored = check;
    }

    @Override
    public void record(int partition, byte[] key, byte[] value) {
        raw.get(partition).add(new Raw(key, value));
    }

    @Override
    public void schemas(List<TableSchema> more) {
        schemas.addAll(more);
    }

    @Override
    public void positions(Positions next) {
        positions.put(next.hostId(), next);
        stored.accept(next);
    }
}
