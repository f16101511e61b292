package dev.cassandrakafka.capture;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import dev.cassandrakafka.capture.node.NodeIdentity;
import dev.cassandrakafka.capture.read.ClientMode;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.cdc.CaptureMode;
import dev.cassandrakafka.model.cdc.EncryptionSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraConnection;
import dev.cassandrakafka.runtime.cassandra.CassandraSessions;
import dev.cassandrakafka.runtime.cassandra.CassandraState;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.secret.SecretWatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import net.jcip.annotations.NotThreadSafe;

/**
 * Connects to the node and runs agents, one after the other, until the end is asked for: another one after Kafka has refused something and
 * after a secret has changed. A changed secret is taken up in place, since an agent beside a node must not be restarted for it.
 */
@NotThreadSafe
final class CaptureRunner {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final long CONNECTING_MILLIS = 50;

    private final CdcPipeline pipeline;
    private final RoleContext context;
    private final CaptureBoard board;
    private final Findings findings = new Findings();
    private final Pause pause = new Pause();
    private final Backoff pauses = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());

    CaptureRunner(CdcPipeline pipeline, RoleContext context) {
        this.pipeline = pipeline;
        this.context = context;
        this.board = new CaptureBoard(pipeline.name());
    }

    void run() throws InterruptedException {
        context.publish(board);
        context.onStop(pause::end);
        if (pipeline.capture().mode() == CaptureMode.DROP) {
            new DropRunner(pipeline.capture(), context, board, pause).run();
            return;
        }
        ClientMode.initialize();
        while (!context.stopping()) {
            SecretWatch secrets = context.secrets().watch(context.clock());
            if (!keys()) {
                pause.millis(LONGEST_PAUSE.toMillis() / 10);
                continue;
            }
            try (CassandraConnection cassandra = connection()) {
                Optional<CqlSession> session = connect(cassandra, secrets);
                if (session.isPresent()) {
                    runWith(session.get(), secrets);
                }
            }
        }
    }

    /** Opens the key store of encrypted segments, if there is to be one. */
    private boolean keys() {
        EncryptionSpec encryption = pipeline.capture().encryption();
        try {
            if (encryption != null) {
                ClientMode.decryptWith(new SegmentKeys(encryption, context.secrets()).file());
            }
            return true;
        } catch (ConfigurationException e) {
            context.heartbeat().beat();
            board.waiting(RuntimeReason.INVALID_CONFIGURATION, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** To the node beside us and, through it, to no other: {@link NodeIdentity} finds it by this address. */
    private CassandraConnection connection() {
        CassandraSpec cluster = pipeline.cassandra();
        CassandraSpec node = new CassandraSpec(
                List.of(pipeline.capture().address()),
                pipeline.capture().port(),
                cluster.localDatacenter(),
                cluster.tls(),
                cluster.authentication());
        CassandraSessions sessions = new CassandraSessions(node, pipeline.name() + "-capture", context.secrets());
        return new CassandraConnection(sessions, pauses, context.clock());
    }

    private Optional<CqlSession> connect(CassandraConnection cassandra, SecretWatch secrets)
            throws InterruptedException {
        while (!context.stopping() && !secrets.changed()) {
            context.heartbeat().beat();
            CassandraState state = cassandra.advance();
            if (state instanceof CassandraState.Connected connected) {
                return Optional.of(connected.session());
            }
            if (state instanceof CassandraState.Waiting waiting) {
                board.waiting(waiting.reason(), waiting.message());
            }
            pause.millis(CONNECTING_MILLIS);
        }
        return Optional.empty();
    }

    private void runWith(CqlSession session, SecretWatch secrets) throws InterruptedException {
        Optional<NodeIdentity> node = identity(session);
        if (node.isEmpty()) {
            pause.millis(LONGEST_PAUSE.toMillis() / 10);
            return;
        }
        AgentRunner agents = new AgentRunner(pipeline, context, board, session, node.get(), findings, pause);
        int failures = 0;
        while (!context.stopping() && !secrets.changed() && !agents.replaced()) {
            failures = agents.run(() -> context.stopping() || secrets.changed()) ? 1 : failures + 1;
            if (!context.stopping() && !secrets.changed() && !agents.replaced()) {
                pause.millis(pauses.after(failures).toMillis());
            }
        }
    }

    private Optional<NodeIdentity> identity(CqlSession session) {
        try {
            return Optional.of(NodeIdentity.of(
                    session, pipeline.capture().address(), pipeline.capture().port()));
        } catch (DriverException | IllegalStateException e) {
            board.waiting(RuntimeReason.CASSANDRA_UNAVAILABLE, "spec.capture.address: " + e.getMessage());
            return Optional.empty();
        }
    }
}
