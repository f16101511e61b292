package dev.cassandrakafka.control;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.control.preflight.Sessions;
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
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;

/** Connects to the servers and looks at them round after round, until the end is asked for. What fails is posted and tried again. */
@NotThreadSafe
final class ControlRunner {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration CONNECTING = Duration.ofMillis(50);

    private final CdcPipeline pipeline;
    private final RoleContext context;
    private final ControlBoard board;
    private final ControlMeters meters;
    private final KafkaEndpoint kafka;
    private final Backoff pauses = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
    private final CountDownLatch end = new CountDownLatch(1);
    private int failures;

    ControlRunner(CdcPipeline pipeline, RoleContext context) {
        this.pipeline = pipeline;
        this.context = context;
        this.board = new ControlBoard(pipeline.name(), context.clock());
        this.meters = new ControlMeters(context.metrics());
        this.kafka = new KafkaEndpoint(pipeline.kafka(), pipeline.name() + "-control", context.secrets());
    }

    void run() throws InterruptedException {
        context.publish(board);
        context.onStop(end::countDown);
        while (!context.stopping()) {
            SecretWatch secrets = context.secrets().watch(context.clock());
            try (CassandraConnection cassandra = connection()) {
                Optional<CqlSession> session = connect(cassandra, secrets);
                if (session.isPresent()) {
                    watch(session.get(), secrets);
                }
            }
        }
    }

    private CassandraConnection connection() {
        var sessions = new CassandraSessions(pipeline.cassandra(), pipeline.name() + "-control", context.secrets());
        return new CassandraConnection(sessions, pauses, context.clock());
    }

    private Optional<CqlSession> connect(CassandraConnection cassandra, SecretWatch secrets)
            throws InterruptedException {
        while (!over(secrets, CONNECTING)) {
            CassandraState state = cassandra.advance();
            if (state instanceof CassandraState.Connected connected) {
                return Optional.of(connected.session());
            }
            if (state instanceof CassandraState.Waiting waiting) {
                board.post(new Trouble(waiting.reason(), waiting.message()));
            }
        }
        return Optional.empty();
    }

    /** With one session, until the end or until a secret of Cassandra's may have changed; with Kafka clients until they fail. */
    private void watch(CqlSession session, SecretWatch secrets) throws InterruptedException {
        try (Sessions sessions =
                new Sessions(pipeline.cassandra(), pipeline.name() + "-control", context.secrets(), session)) {
            boolean over = false;
            while (!over) {
                try (Watch watch = Watch.open(pipeline, sessions, kafka)) {
                    over = rounds(watch, secrets);
                } catch (ConfigurationException e) {
                    over = pause(
                            new Trouble(RuntimeReason.INVALID_CONFIGURATION, String.valueOf(e.getMessage())), secrets);
                } catch (KafkaException e) {
                    KafkaErrors.Failure failure = KafkaErrors.classify(e, "spec.topics");
                    over = pause(new Trouble(failure.reason(), failure.message()), secrets);
                }
            }
        }
    }

    private boolean rounds(Watch watch, SecretWatch secrets) throws InterruptedException {
        boolean over = false;
        while (!over) {
            Report report = Report.of(
                    watch.look(context.heartbeat()::beat), context.clock().instant());
            failures = 0;
            board.post(report);
            meters.show(report);
            over = over(secrets, ROUND);
        }
        return true;
    }

    private boolean pause(Trouble trouble, SecretWatch secrets) throws InterruptedException {
        board.post(trouble);
        failures++;
        return over(secrets, pauses.after(failures));
    }

    /** Waits; says whether the session must be given up: at the end, or when a secret has changed. */
    private boolean over(SecretWatch secrets, Duration time) throws InterruptedException {
        context.heartbeat().beat();
        boolean asked = end.await(time.toMillis(), TimeUnit.MILLISECONDS);
        return asked || context.stopping() || secrets.changed();
    }
}
