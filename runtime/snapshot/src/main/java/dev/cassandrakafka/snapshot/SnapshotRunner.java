package dev.cassandrakafka.snapshot;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.loadbalancing.NodeDistance;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.cassandrakafka.change.key.UnsupportedKeyException;
import dev.cassandrakafka.change.schema.SchemaUnstableException;
import dev.cassandrakafka.model.cdc.SnapshotStart;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraConnection;
import dev.cassandrakafka.runtime.cassandra.CassandraSessions;
import dev.cassandrakafka.runtime.cassandra.CassandraState;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.secret.SecretWatch;
import dev.cassandrakafka.snapshot.gate.CoverageGate;
import dev.cassandrakafka.snapshot.progress.Progress;
import dev.cassandrakafka.snapshot.progress.ProgressTopic;
import dev.cassandrakafka.snapshot.read.OversizeException;
import dev.cassandrakafka.snapshot.run.SnapshotJob;
import dev.cassandrakafka.snapshot.run.StartGate;
import dev.cassandrakafka.snapshot.run.TableWork;
import dev.cassandrakafka.snapshot.status.Finding;
import dev.cassandrakafka.snapshot.status.SnapshotBoard;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;

/**
 * Connects to the servers and runs the request, again and again until it is complete or the end is asked for: after a secret has changed,
 * after a Kafka client has failed, and after a table has changed, each time from what is noted as done.
 */
@NotThreadSafe
final class SnapshotRunner {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final long ROUND_MILLIS = 50;

    private final CdcPipeline pipeline;
    private final String requestId;
    private final RoleContext context;
    private final SnapshotBoard board;
    private final Meters meters;
    private final Backoff pauses = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;
    private boolean complete;

    SnapshotRunner(CdcPipeline pipeline, String requestId, RoleContext context) {
        this.pipeline = pipeline;
        this.requestId = requestId;
        this.context = context;
        this.board = new SnapshotBoard(pipeline.name(), requestId, context.clock());
        this.meters = new Meters(context.metrics());
    }

    void run() throws InterruptedException {
        context.publish(board);
        context.onStop(stopped::countDown);
        while (!complete && !context.stopping()) {
            SecretWatch secrets = context.secrets().watch(context.clock());
            try (CassandraConnection cassandra = new CassandraConnection(
                    new CassandraSessions(pipeline.cassandra(), pipeline.name(), context.secrets()),
                    pauses,
                    context.clock())) {
                StopOrChange end = new StopOrChange(context, secrets);
                Optional<CqlSession> session = connect(cassandra, end);
                while (session.isPresent() && !complete && !end.reached()) {
                    attempt(session.get(), end);
                }
            }
        }
    }

    private Optional<CqlSession> connect(CassandraConnection cassandra, StopOrChange end) throws InterruptedException {
        while (!end.reached()) {
            CassandraState state = cassandra.advance();
            if (state instanceof CassandraState.Connected connected) {
                return Optional.of(connected.session());
            }
            if (state instanceof CassandraState.Waiting waiting) {
                board.post(new Finding(waiting.reason(), waiting.message()));
            }
            await(ROUND_MILLIS);
        }
        return Optional.empty();
    }

    private void attempt(CqlSession session, StopOrChange end) throws InterruptedException {
        try {
            complete = runWith(session, end);
            failures = 0;
        } catch (ConfigurationException e) {
            pause(new Finding(RuntimeReason.INVALID_CONFIGURATION, String.valueOf(e.getMessage())), end);
        } catch (KafkaException e) {
            KafkaErrors.Failure failure = KafkaErrors.classify(e);
            pause(new Finding(failure.reason(), failure.message()), end);
        } catch (OversizeException e) {
            pause(new Finding(RuntimeReason.RECORD_TOO_LARGE, String.valueOf(e.getMessage())), end);
        } catch (UnsupportedKeyException e) {
            String message = "spec.tables: a table cannot be captured: " + e.getMessage();
            pause(new Finding(RuntimeReason.INVALID_CONFIGURATION, message), end);
        } catch (UnauthorizedException e) {
            String message = "spec.cassandra.authentication: the user lacks a permission: " + e.getMessage();
            pause(new Finding(RuntimeReason.AUTHENTICATION_FAILED, message), end);
        } catch (DriverException | SchemaUnstableException e) {
            String message = "spec.cassandra: the tables cannot be read: " + e.getMessage();
            pause(new Finding(RuntimeReason.CASSANDRA_UNAVAILABLE, message), end);
        }
    }

    private boolean runWith(CqlSession session, StopOrChange end) throws InterruptedException {
        KafkaEndpoint endpoint = new KafkaEndpoint(pipeline.kafka(), pipeline.name() + "-snapshot", context.secrets());
        try (KafkaSide kafka = KafkaSide.open(pipeline, endpoint)) {
            ProgressTopic progress = new ProgressTopic(
                    kafka.topics().snapshots(),
                    requestId,
                    pipeline.snapshot().consistency().name(),
                    kafka.producer(),
                    context.clock());
            Progress before = progress.read(kafka.reader(), context.heartbeat()::beat);
            SnapshotJob job = Jobs.job(pipeline, kafka, progress, gate(session, kafka), board, meters, context.clock());
            long start = job.start(before);
            if (!job.awaitGate(start, end::reached)) {
                return false;
            }
            List<TableWork> work = new Planner(pipeline, session, context.clock()).plan(before);
            meters.show(work);
            return job.run(start, work, pipeline.snapshot().parallelism(), end::reached);
        }
    }

    private StartGate gate(CqlSession session, KafkaSide kafka) {
        return pipeline.snapshot().start() == SnapshotStart.AT_ONCE
                ? StartGate.OPEN
                : new CoverageGate(
                        kafka.reader(),
                        kafka.topics().coverage(),
                        () -> hosts(session),
                        pipeline.topics().partitions());
    }

    /** The nodes of the local data centre, where the agents are. */
    private static Set<UUID> hosts(CqlSession session) {
        return session.getMetadata().getNodes().values().stream()
                .filter(node -> node.getDistance() != NodeDistance.IGNORED)
                .map(Node::getHostId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void pause(Finding finding, StopOrChange end) throws InterruptedException {
        board.post(finding);
        failures++;
        long until = System.nanoTime() + pauses.after(failures).toNanos();
        while (!end.reached() && until - System.nanoTime() > 0) {
            await(ROUND_MILLIS);
        }
    }

    private void await(long millis) throws InterruptedException {
        boolean unused = stopped.await(millis, TimeUnit.MILLISECONDS);
    }
}
