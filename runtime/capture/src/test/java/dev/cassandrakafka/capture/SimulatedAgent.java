package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.TableSelector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The agent of one of several nodes in one process, between simulated outsides. Cassandra's classes know tables for the whole process: each
 * agent's own are put there before its turn.
 */
public final class SimulatedAgent {
    private static List<TableSchema> registered = List.of();

    private final CaptureAgent agent;
    private final Findings findings = new Findings();
    private List<TableSchema> decodable = List.of();

    /**
     * What lies around it.
     *
     * @param positions where to store positions, which need not be the broker
     * @param beforeDeletion is told each segment that is about to be deleted
     */
    public record Around(
            Path directory,
            Node node,
            SimulatedBroker broker,
            PositionsStore positions,
            Consumer<SegmentName> beforeDeletion,
            Clock clock) {}

    /** An agent that goes on from these positions. */
    public SimulatedAgent(UUID host, int partitions, Around around, Positions from, List<TableSchema> known) {
        Place place = new Place();
        Mutations mutations = new Mutations(place, new Targets(Map.of()));
        FileSegmentDirectory files = new FileSegmentDirectory(around.directory());
        AgentPorts ports = new AgentPorts(
                new CheckedDirectory(files, around.beforeDeletion()),
                around.node(),
                new CommitLogFiles(files::log, mutations),
                (tables, targets) -> {
                    decodable = List.copyOf(tables);
                    register();
                    mutations.use(targets);
                },
                place,
                around.broker()::sender,
                around.positions(),
                around.broker(),
                around.clock());
        AgentSettings settings = new AgentSettings(
                "test",
                host,
                partitions,
                new TableSelection(List.of(new TableSelector("ks", null))),
                new Oversize(900 * 1024, OversizePolicy.FAIL),
                4096,
                new AgentSettings.Times(10, 10, 1000, 200, 1000));
        this.agent = new CaptureAgent(settings, ports, from, known, new Space(-1), findings);
    }

    /** What an agent that has stored nothing begins with: truncations of before its node joined. */
    public static Positions first(UUID host, Map<UUID, Truncation> beforeItJoined) {
        Map<UUID, Epoch> epochs = new HashMap<>();
        beforeItJoined.forEach((table, truncation) -> epochs.put(table, new Epoch(truncation, 0)));
        return Positions.none("test", host).withEpochs(epochs);
    }

    /** These tables, and no others, are known to Cassandra's classes from now on. */
    public static void register(List<TableSchema> tables) {
        if (!registered.equals(tables)) {
            registered = List.copyOf(tables);
            Registration.register(tables);
        }
    }

    private void register() {
        register(decodable);
    }

    /** One turn; a {@link dev.cassandrakafka.capture.publish.PublishException} ends it. */
    public void turn() throws IOException {
        register();
        CaptureAgent.Next unused = agent.turn();
    }

    /** What went wrong for good. */
    public Optional<String> finding() {
        return findings.last().map(Object::toString);
    }

    /** What reading stands still at. */
    public String state() {
        return agent.segments() + " " + agent.obstacle();
    }

    /** Whether all finished segments are done with. */
    public boolean done() {
        return agent.segments().stream().noneMatch(segment -> segment.completed());
    }
}
