package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.TableSelector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A node, its agent, which can be killed, and Kafka, with a time of their own. What the agent does not know, cannot be decoded. */
final class AgentBench {
    static final UUID HOST = new UUID(1, 2);
    static final long SETTLE_MILLIS = 200;
    static final long UNRESOLVED_MILLIS = 1000;

    final SimulatedNode node;
    final SimulatedBroker broker;
    final Findings findings = new Findings();
    private final Path directory;
    private final int partitions;
    private final Place place = new Place();
    private final Mutations mutations = new Mutations(place, new Targets(Map.of()));
    private final List<TableSchema> all = new ArrayList<>();
    private Collection<TableSchema> decodable = List.of();
    private Positions first = Positions.none("test", HOST);
    private CaptureAgent agent;
    private long now = 1_764_244_100_000L;

    AgentBench(Path directory, int partitions, TableSchema... tables) {
        ClientMode.initialize();
        this.directory = directory;
        this.partitions = partitions;
        this.node = new SimulatedNode(directory, tables[0]);
        this.broker = new SimulatedBroker(partitions, () -> {});
        all.addAll(List.of(tables));
        this.agent = another();
    }

    static TableSchema table(int number, boolean cdc) {
        return TableSchema.of(
                new UUID(0x5b1d8c70cb3a11f0L, 0x8de90242ac120000L + number),
                "ks",
                "t" + number,
                List.of(
                        new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                        new ColumnSchema("v", ColumnKind.REGULAR, -1, "text", false)),
                List.of(),
                false,
                cdc);
    }

    private CaptureAgent another() {
        AgentSettings settings = new AgentSettings(
                "test",
                HOST,
                partitions,
                new TableSelection(List.of(new TableSelector("ks", null))),
                new Oversize(900 * 1024, OversizePolicy.FAIL),
                1 << 20,
                new AgentSettings.Times(10, 10, UNRESOLVED_MILLIS, SETTLE_MILLIS, 1000));
        FileSegmentDirectory files = new FileSegmentDirectory(directory);
        AgentPorts ports = new AgentPorts(
                files,
                node,
                new CommitLogFiles(files::log, mutations),
                (tables, targets) -> {
                    decodable = List.copyOf(tables);
                    Registration.register(decodable);
                    mutations.use(targets);
                },
                place,
                broker::sender,
                broker,
                broker,
                new SetTime(),
                () -> now);
        Positions positions = broker.stored().orElse(first);
        return new CaptureAgent(settings, ports, positions, broker.schemas, new Space(-1), findings);
    }

    CaptureAgent killAndStart() {
        broker.disconnect(new java.util.Random(1));
        agent = another();
        return agent;
    }

    /** Begins as beside a node that joined after these truncations. */
    void startsAfter(Map<UUID, Truncation> truncations) {
        Map<UUID, Epoch> epochs = new HashMap<>();
        truncations.forEach((table, truncation) -> epochs.put(table, new Epoch(truncation, 0)));
        first = Positions.none("test", HOST).withEpochs(epochs);
        agent = another();
    }

    CaptureAgent agent() {
        return agent;
    }

    void turns(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            now += 20;
            agent.turn();
            broker.landAll();
        }
    }

    long now() {
        return now;
    }

    long skipped() {
        return mutations.droppedMutations();
    }

    /** Writes one mutation with a row of each of these. */
    void write(TableSchema... tables) {
        Registration.register(all);
        node.writeBatch(tables);
        Registration.register(decodable);
    }

    /** The same, by a node that has these tables otherwise than the agent was told. */
    void writeAs(List<TableSchema> altered, TableSchema... tables) {
        Registration.register(altered);
        node.writeBatch(tables);
        Registration.register(decodable);
    }

    /** Kinds and tables of what there is of these in the first partition, in its order: {@code CHANGE t1}. */
    List<String> records(RawKind... kinds) {
        return broker.first().stream()
                .filter(record -> List.of(kinds).contains(kind(record)))
                .map(record -> kind(record) + " " + name(RawKey.id(record.key())))
                .toList();
    }

    /** Epochs of the changes in the first partition, in its order. */
    List<Long> epochs() {
        return broker.first().stream()
                .filter(record -> kind(record) == RawKind.CHANGE)
                .map(record -> new RawReader().reset(record.value()).header().epochMillis())
                .toList();
    }

    private static RawKind kind(SimulatedBroker.Landed record) {
        return new RawReader().reset(record.value()).header().kind();
    }

    private String name(UUID table) {
        return all.stream()
                .filter(one -> one.id().equals(table))
                .map(TableSchema::table)
                .findFirst()
                .orElse("");
    }

    /** The time of the bench. */
    private final class SetTime extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    }
}
