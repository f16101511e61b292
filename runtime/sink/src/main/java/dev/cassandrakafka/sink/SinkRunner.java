package dev.cassandrakafka.sink;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraConnection;
import dev.cassandrakafka.runtime.cassandra.CassandraSessions;
import dev.cassandrakafka.runtime.cassandra.CassandraState;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.kafka.KafkaClients;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.secret.SecretWatch;
import dev.cassandrakafka.sink.consume.AdminTopics;
import dev.cassandrakafka.sink.consume.LoopParts;
import dev.cassandrakafka.sink.consume.LoopPorts;
import dev.cassandrakafka.sink.consume.LoopSettings;
import dev.cassandrakafka.sink.consume.RouteCompilation;
import dev.cassandrakafka.sink.consume.SinkLoop;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.status.StatusBoard;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.write.CassandraTables;
import dev.cassandrakafka.sink.write.Completions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the servers and runs the loop, again and again until the end is asked for: after a secret has changed with clients that use
 * the new one, after a session whose schema is stuck with another, and after a Kafka client has failed for good with new clients, a little later each time.
 */
@NotThreadSafe
final class SinkRunner {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(50);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);
    private static final long CONNECTING_MILLIS = 50;

    private final SinkPipeline pipeline;
    private final RoleContext context;
    private final StatusBoard board;
    private final SinkMeters meters;
    private final Completions wakeUps = new Completions();
    private final Map<String, TopicTally> tallies = new HashMap<>();
    private final Backoff pauses = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
    private final Backoff retries = new Backoff(SHORTEST_RETRY, LONGEST_RETRY, RandomGenerator.getDefault());
    private int failures;
    private volatile @Nullable SinkLoop running;

    SinkRunner(SinkPipeline pipeline, RoleContext context) {
        this.pipeline = pipeline;
        this.context = context;
        this.board = new StatusBoard(pipeline.name(), context.clock());
        List<String> topics = pipeline.routes().stream()
                .flatMap(route -> route.topics().stream())
                .toList();
        this.meters = new SinkMeters(
                context.metrics(), board, topics, pipeline.errors().badRecord().action());
    }

    void run() {
        context.publish(board);
        context.onStop(this::wake);
        while (!context.stopping()) {
            SecretWatch secrets = context.secrets().watch(context.clock());
            try (CassandraConnection cassandra = connection()) {
                runWith(cassandra, secrets);
            }
        }
    }

    private CassandraConnection connection() {
        CassandraSessions sessions = new CassandraSessions(pipeline.cassandra(), pipeline.name(), context.secrets());
        return new CassandraConnection(sessions, pauses, context.clock());
    }

    /** With one set of secrets and one session. */
    private void runWith(CassandraConnection cassandra, SecretWatch secrets) {
        StopOrChange end = new StopOrChange(context, secrets);
        Optional<CqlSession> session = connect(cassandra, end);
        Optional<CassandraTables> tables = session.map(CassandraTables::new);
        while (tables.isPresent() && !end.reached() && !tables.get().stuck()) {
            try {
                runWith(tables.get(), end);
                failures = 0;
            } catch (ConfigurationException e) {
                pause(new Finding(RuntimeReason.INVALID_CONFIGURATION, String.valueOf(e.getMessage())), end);
            } catch (KafkaException e) {
                KafkaErrors.Failure failure = KafkaErrors.classify(e);
                pause(new Finding(failure.reason(), failure.message()), end);
            }
        }
    }

    private Optional<CqlSession> connect(CassandraConnection cassandra, StopOrChange end) {
        while (!end.reached()) {
            context.heartbeat().beat();
            CassandraState state = cassandra.advance();
            if (state instanceof CassandraState.Connected connected) {
                return Optional.of(connected.session());
            }
            if (state instanceof CassandraState.Waiting waiting) {
                board.post(new Finding(waiting.reason(), waiting.message()));
            }
            wakeUps.await(CONNECTING_MILLIS);
        }
        return Optional.empty();
    }

    private void runWith(CassandraTables tables, StopOrChange end) {
        KafkaClients clients = new KafkaClients(pipeline.kafka(), pipeline.name(), context.secrets());
        try (KafkaSide kafka = KafkaSide.open(
                clients, pipeline.groupId(), pipeline.errors().badRecord().action() == BadRecordAction.DEAD_LETTER)) {
            SinkLoop loop = LoopParts.loop(pipeline, ports(tables, kafka), LoopSettings.defaults());
            running = loop;
            loop.run(() -> end.reached() || tables.stuck());
        } finally {
            running = null;
        }
    }

    private LoopPorts ports(CassandraTables tables, KafkaSide kafka) {
        return new LoopPorts(
                kafka.consumer(),
                kafka.deadLetters(),
                new AdminTopics(kafka.admin()),
                tables,
                RouteCompilation.of(context.clock()),
                new Completions(),
                tallies,
                board,
                meters,
                context.heartbeat()::beat,
                retries,
                context.clock(),
                System::nanoTime);
    }

    private void pause(Finding finding, StopOrChange end) {
        board.post(finding);
        failures++;
        long until = System.nanoTime() + pauses.after(failures).toNanos();
        while (!end.reached() && until - System.nanoTime() > 0) {
            context.heartbeat().beat();
            wakeUps.await(CONNECTING_MILLIS);
        }
    }

    private void wake() {
        wakeUps.wake();
        SinkLoop loop = running;
        if (loop != null) {
            loop.wake();
        }
    }
}
