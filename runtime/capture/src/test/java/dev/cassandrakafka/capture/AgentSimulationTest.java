package dev.cassandrakafka.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.TableSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The whole agent between a simulated node and a simulated Kafka, killed at every step. */
class AgentSimulationTest {
    private static final UUID HOST = new UUID(1, 2);
    private static final int PARTITIONS = 3;
    private static final TableSchema TABLE = TableSchema.of(
            UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120002"),
            "ks",
            "t",
            List.of(
                    new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "int", false),
                    new ColumnSchema("v", ColumnKind.REGULAR, -1, "text", false)),
            List.of(),
            false,
            true);
    private static final AgentSettings SETTINGS = new AgentSettings(
            "test",
            HOST,
            PARTITIONS,
            new TableSelection(List.of(new TableSelector("ks", null))),
            new Oversize(900 * 1024, OversizePolicy.FAIL),
            4096,
            new AgentSettings.Times(10, 10, 1000, 200, 1000));

    @Property(tries = 400, shrinking = ShrinkingMode.BOUNDED)
    void nothingIsLostWhateverIsKilledWhen(
            @ForAll @Size(max = 150) List<@IntRange(max = 39) Integer> steps, @ForAll long seed) throws IOException {
        ClientMode.initialize();
        Registration.register(List.of(TABLE));
        Path directory = Files.createTempDirectory("capture");
        try {
            Simulation simulation = new Simulation(directory, seed);
            for (int step : steps) {
                simulation.step(step);
            }
            simulation.heal();
            simulation.checkEverythingArrived();
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    /** One history. */
    private static final class Simulation {
        private final SplittableRandom random;
        private final SimulatedNode node;
        private final SimulatedBroker broker;
        private final FileSegmentDirectory files;
        private final Place place = new Place();
        private final Findings findings = new Findings();
        private CaptureAgent agent;
        private long now = 1_764_244_100_000L;

        Simulation(Path directory, long seed) {
            random = new SplittableRandom(seed);
            node = new SimulatedNode(directory, TABLE);
            broker = new SimulatedBroker(PARTITIONS, this::checkPositions);
            files = new FileSegmentDirectory(directory);
            agent = agent();
        }

        private CaptureAgent agent() {
            Mutations mutations = new Mutations(place, new Targets(Map.of()));
            AgentPorts ports = new AgentPorts(
                    new CheckedDirectory(files, this::checkDeletion),
                    node,
                    new CommitLogFiles(files::log, mutations),
                    (decodable, targets) -> mutations.use(targets),
                    place,
                    broker::sender,
                    broker,
                    broker,
                    new TestClock());
            Positions positions = broker.stored().orElse(Positions.none("test", HOST));
            return new CaptureAgent(SETTINGS, ports, positions, broker.schemas, new Space(-1), findings);
        }

        void step(int step) throws IOException {
            now += 1 + random.nextInt(8);
            node.tick(now);
            switch (step) {
                case 0 -> node.restart(now);
                case 1 -> killAgent();
                case 2 -> node.truncate(now);
                case 3 -> node.saveTruncation();
                case 4 -> node.flush();
                case 5 -> node.roll(now);
                case 6 -> node.emptyIndex();
                case 7 -> node.answer(random.nextBoolean());
                case 8, 9 -> node.mark();
                case 10, 11, 12 -> node.sync(now);
                case 13, 14 -> broker.landStore();
                case 15 -> broker.landAll();
                default -> often(step);
            }
        }

        private void often(int step) throws IOException {
            if (step < 24) {
                agent.turn();
            } else if (step < 32) {
                broker.land(random);
            } else {
                node.write(now);
            }
        }

        private void killAgent() {
            broker.disconnect(random);
            agent = agent();
        }

        void heal() throws IOException {
            node.answer(true);
            node.saveTruncation();
            now += 1000;
            node.roll(now);
            for (int i = 0; i < 40; i++) {
                now += 50;
                agent.turn();
                broker.landAll();
            }
        }

        void checkEverythingArrived() {
            Map<Integer, Long> epochs = new HashMap<>();
            broker.partitions.forEach(partition -> partition.forEach(value -> {
                RawReader reader = new RawReader().reset(value);
                if (reader.header().kind() == RawKind.CHANGE) {
                    epochs.merge(number(reader), reader.header().epochMillis(), Math::max);
                }
            }));
            for (SimulatedNode.Write write : node.durable) {
                assertThat(epochs).containsKey(write.number());
                // Of what lies before the last truncation it is enough that it is known to.
                assertThat(Objects.requireNonNull(epochs.get(write.number())) == node.epochMillis())
                        .isEqualTo(write.epochMillis() == node.epochMillis());
            }
            assertThat(findings.last()).isEmpty();
            assertThat(agent.segments()).allMatch(segment -> !segment.completed());
            checkCoverage();
        }

        /** No record that says "covered" comes before a write that was durable by then. */
        private void checkCoverage() {
            Map<Integer, Long> durableAt = new HashMap<>();
            node.durable.forEach(write -> durableAt.put(write.number(), write.durableAtMillis()));
            for (List<byte[]> partition : broker.partitions) {
                Set<Integer> seen = new HashSet<>();
                long covered = 0;
                for (byte[] value : partition) {
                    RawReader reader = new RawReader().reset(value);
                    if (reader.header().kind() == RawKind.COVERED) {
                        covered = Math.max(covered, reader.control().timeMillis());
                    } else if (reader.header().kind() == RawKind.CHANGE && seen.add(number(reader))) {
                        assertThat(durableAt.get(number(reader))).isGreaterThan(covered);
                    }
                }
            }
        }

        private static int number(RawReader reader) {
            reader.next();
            reader.row().cells().next();
            return (int) reader.row().cells().timestampMicros();
        }

        private void checkPositions() {
            Positions stored = broker.stored().orElseThrow();
            Set<Integer> landed = landed();
            for (SimulatedNode.Write write : node.durable) {
                Integer position = stored.segments().get(new SegmentName(7, write.segment()));
                if (stored.finished().contains(write.segment()) || (position != null && write.end() <= position)) {
                    assertThat(landed).contains(write.number());
                }
            }
        }

        private void checkDeletion(SegmentName name) {
            assertThat(broker.stored().orElseThrow().finished().contains(name.id()))
                    .isTrue();
        }

        private Set<Integer> landed() {
            Set<Integer> numbers = new HashSet<>();
            broker.partitions.forEach(partition -> partition.forEach(value -> {
                RawReader reader = new RawReader().reset(value);
                if (reader.header().kind() == RawKind.CHANGE) {
                    numbers.add(number(reader));
                }
            }));
            return numbers;
        }

        private final class TestClock extends Clock {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now);
            }
        }
    }
}
