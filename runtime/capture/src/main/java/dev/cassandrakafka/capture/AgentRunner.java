package dev.cassandrakafka.capture;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.kafka.CaptureClients;
import dev.cassandrakafka.capture.kafka.Restored;
import dev.cassandrakafka.capture.node.DriverNode;
import dev.cassandrakafka.capture.node.NodeIdentity;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PublishException;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.rate.Rate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;

/** Runs an agent, with clients of its own, until something fails. */
@NotThreadSafe
final class AgentRunner {
    private static final String UNKNOWN_TRUNCATIONS =
            "which tables were truncated before this node joined is not known: another node that is up does not say, or a TRUNCATE is on its way; they are asked again";
    private static final long SOON_MILLIS = 5;
    private static final int FAREWELL_TURNS = 2_000; // ten seconds

    private final CdcPipeline pipeline;
    private final RoleContext context;
    private final CaptureBoard board;
    private final NodeIdentity node;
    private final Pause pause;
    private final Topics topics;
    private final Space space;
    private final Findings findings;
    private final Place place = new Place();
    private final Mutations mutations = new Mutations(place, new Targets(Map.of()));
    private final CaptureMeters meters;
    private final DriverNode driverNode;

    AgentRunner(
            CdcPipeline pipeline,
            RoleContext context,
            CaptureBoard board,
            CqlSession session,
            NodeIdentity node,
            Findings findings,
            Pause pause) {
        this.pipeline = pipeline;
        this.context = context;
        this.board = board;
        this.node = node;
        this.pause = pause;
        this.topics = new Topics(pipeline.topics().prefix(), pipeline.topics().template());
        this.space = new Space(node.spaceBytes());
        this.findings = findings;
        this.meters = new CaptureMeters(context.metrics(), board, findings, mutations::droppedMutations);
        this.driverNode = new DriverNode(session, node.hostId(), new TableSelection(pipeline.tables()).keyspaces());
    }

    /** Whether the node at the address is another one now. */
    boolean replaced() {
        return driverNode.replacedBy().isPresent();
    }

    /** Runs one until the end or a failure; whether it got so far as to do something. */
    boolean run(BooleanSupplier end) throws InterruptedException {
        KafkaEndpoint endpoint = new KafkaEndpoint(pipeline.kafka(), pipeline.name() + "-capture", context.secrets());
        boolean worked = false;
        try (CaptureClients clients = clients(endpoint)) {
            Restored restored =
                    Restored.read(endpoint, topics, node.cluster(), node.hostId(), context.heartbeat()::beat);
            int partitions = clients.rawPartitions();
            if (partitions != pipeline.topics().partitions()) {
                board.waiting(RuntimeReason.TOPIC_MISMATCH, mismatch(partitions));
                return false;
            }
            Optional<Positions> from = from(restored.positions());
            if (from.isEmpty()) {
                board.waiting(RuntimeReason.CASSANDRA_UNAVAILABLE, UNKNOWN_TRUNCATIONS);
                return false;
            }
            worked = true;
            loop(clients, from.get(), restored.schemas(), end);
        } catch (ConfigurationException e) {
            board.waiting(RuntimeReason.INVALID_CONFIGURATION, String.valueOf(e.getMessage()));
        } catch (PublishException | KafkaException e) {
            KafkaErrors.Failure failure = KafkaErrors.classify(e);
            board.waiting(failure.reason(), failure.message());
        } catch (IOException e) {
            board.waiting(
                    RuntimeReason.INVALID_CONFIGURATION,
                    "spec.capture.directory: %s cannot be read: %s"
                            .formatted(pipeline.capture().directory(), e));
        }
        return worked;
    }

    private CaptureClients clients(KafkaEndpoint endpoint) {
        CaptureSpec capture = pipeline.capture();
        return CaptureClients.open(
                endpoint, topics, Optional.ofNullable(capture.deadLetterTopic()), capture.maxInFlightBytes());
    }

    private String mismatch(int partitions) {
        return "spec.topics.partitions: is %d, but topic %s has %d; set that number or another prefix"
                .formatted(pipeline.topics().partitions(), topics.raw(), partitions);
    }

    /** Where to go on; empty while it is not known which tables were truncated before a new node joined. */
    private Optional<Positions> from(Positions restored) {
        if (!restored.isNone()) {
            return Optional.of(restored.acceptingLossesUntil(pipeline.capture().lossesAcknowledgedMillis()));
        }
        long now = context.clock().millis();
        return driverNode
                .truncationsBeforeItJoined(now, pipeline.capture().settleMillis())
                .map(truncations -> {
                    Map<UUID, Epoch> epochs = new HashMap<>();
                    truncations.forEach((table, truncation) -> epochs.put(table, new Epoch(truncation, 0)));
                    return restored.withEpochs(epochs);
                });
    }

    private void loop(CaptureClients clients, Positions from, List<TableSchema> schemas, BooleanSupplier end)
            throws IOException, InterruptedException {
        AgentSettings settings = settings();
        CaptureAgent agent = new CaptureAgent(settings, ports(clients), from, schemas, space, findings);
        Report report = new Report(
                pipeline.name(), pipeline.capture().address(), settings, space, findings, new Rate(context.clock()));
        meters.begin();
        while (!end.getAsBoolean() && !replaced()) {
            context.heartbeat().beat();
            CaptureAgent.Next next = agent.turn();
            board.post(report.of(agent, context.clock().millis()));
            meters.count(agent);
            if (next != CaptureAgent.Next.AT_ONCE) {
                pause.millis(
                        next == CaptureAgent.Next.SOON
                                ? SOON_MILLIS
                                : pipeline.capture().pollMillis());
            }
        }
        if (replaced()) {
            farewell(agent);
        }
    }

    /** Another node is here. What went unread of the one before is told, if Kafka takes it. */
    private void farewell(CaptureAgent agent) throws InterruptedException {
        findings.replaced(
                node.hostId(),
                driverNode.replacedBy().orElseThrow(),
                context.clock().millis());
        agent.tellLoss();
        for (int turn = 0; turn < FAREWELL_TURNS && !agent.told(); turn++) {
            context.heartbeat().beat();
            pause.millis(SOON_MILLIS);
        }
    }

    private AgentSettings settings() {
        CaptureSpec capture = pipeline.capture();
        return new AgentSettings(
                node.cluster(),
                node.hostId(),
                pipeline.topics().partitions(),
                new TableSelection(pipeline.tables()),
                new Oversize(capture.maxRecordBytes(), capture.oversize()),
                capture.maxInFlightBytes(),
                AgentSettings.Times.of(capture.heartbeatMillis(), capture.settleMillis()));
    }

    private AgentPorts ports(CaptureClients clients) {
        FileSegmentDirectory directory = directory(pipeline.capture());
        TableListener tables = (decodable, targets) -> {
            Registration.register(decodable);
            mutations.use(targets);
        };
        return new AgentPorts(
                directory,
                driverNode,
                new CommitLogFiles(directory::log, mutations),
                tables,
                place,
                clients::sender,
                clients.positions(),
                clients.schemas(),
                context.clock(),
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
    }

    private static FileSegmentDirectory directory(CaptureSpec capture) {
        Path directory = Path.of(capture.directory());
        String quarantine = capture.quarantineDirectory();
        return quarantine == null
                ? new FileSegmentDirectory(directory)
                : new FileSegmentDirectory(directory, Path.of(quarantine));
    }
}
