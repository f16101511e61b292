package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Everything of one history: a cluster with its agents, Kafka, merge and the time. */
final class World implements AutoCloseable {
    private static final long START_MILLIS = 1_764_244_800_000L;

    private final RandomGenerator random;
    private final Path directory;
    private final Wrongs wrongs;
    private final Metadata metadata = new Metadata();
    private final SchemaLog schemas = new SchemaLog(List.of(TableVersions.create(0, "t")));
    private final Cluster cluster;
    private final Kafka kafka;
    private final List<AgentActor> agents = new ArrayList<>();
    private final List<MergeActor> merges = new ArrayList<>();
    private final SnapshotActor snapshot;
    private final long mostSkewMillis;
    private long now = START_MILLIS;

    World(Options options, RandomGenerator random, Wrongs wrongs) {
        ClientMode.initialize();
        this.random = random;
        this.wrongs = wrongs;
        this.mostSkewMillis = options.mostSkewMillis();
        this.directory = temporary();
        this.cluster = new Cluster(random, metadata, schemas, options);
        this.kafka = new Kafka(options.topicPartitions());
        for (int i = 0; i < options.nodes(); i++) {
            addNode();
        }
        EventReader reader = new EventReader(metadata);
        for (int i = 0; i < kafka.partitions(); i++) {
            merges.add(new MergeActor(kafka, i, reader, wrongs));
        }
        snapshot = new SnapshotActor(this);
    }

    private static Path temporary() {
        try {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "simulation")
                    : Files.createTempDirectory("simulation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more node, with an agent that has stored nothing. */
    CassandraNode addNode() {
        int number = cluster.nodes().size();
        try {
            Path raw = Files.createDirectories(directory.resolve("n" + number));
            long skew = mostSkewMillis == 0 ? 0 : random.nextLong(-mostSkewMillis, mostSkewMillis + 1);
            CassandraNode node = new CassandraNode(new UUID(1, number), raw, skew, schemas);
            cluster.add(node);
            agents.add(new AgentActor(this, node, clock(node), wrongs));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cluster cluster() {
        return cluster;
    }

    SchemaLog schemas() {
        return schemas;
    }

    List<TableSchema> tables() {
        return schemas.tables();
    }

    Kafka kafka() {
        return kafka;
    }

    Metadata metadata() {
        return metadata;
    }

    List<AgentActor> agents() {
        return agents;
    }

    List<MergeActor> merges() {
        return merges;
    }

    SnapshotActor snapshot() {
        return snapshot;
    }

    RandomGenerator random() {
        return random;
    }

    long now() {
        return now;
    }

    /** Time goes on, everywhere. */
    void advance(long millis) {
        now += millis;
        cluster.nodes().forEach(node -> node.tick(now));
    }

    /** By the clock of a node. */
    private Clock clock(CassandraNode node) {
        return new Clock() {
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
                return Instant.ofEpochMilli(node.millis(now));
            }
        };
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
