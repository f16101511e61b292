package dev.cassandrakafka.runtime.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Connected;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Connecting;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Waiting;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jcip.annotations.NotThreadSafe;

/**
 * Gets a session and goes on trying for ever. A state machine without a thread: the role's loop calls {@link #advance()}, which never
 * waits, so a consumer can go on polling while Cassandra is away.
 */
@NotThreadSafe
public final class CassandraConnection implements AutoCloseable {
    private final CassandraSessions sessions;
    private final Backoff backoff;
    private final Clock clock;
    private CompletableFuture<CqlSession> attempt = new CompletableFuture<>();
    private CassandraState state;
    private int failures;

    /** A connection whose first attempt is made by the first {@link #advance()}. */
    public CassandraConnection(CassandraSessions sessions, Backoff backoff, Clock clock) {
        this.sessions = sessions;
        this.backoff = backoff;
        this.clock = clock;
        this.state = new Waiting(RuntimeReason.STARTING, "Cassandra has not been tried yet", clock.instant());
    }

    /** Begins an attempt if one is due, or takes up the result of the one under way; says where things stand. Never waits. */
    public CassandraState advance() {
        if (state instanceof Waiting waiting && !clock.instant().isBefore(waiting.next())) {
            attempt = begin();
            state = new Connecting();
        }
        if (state instanceof Connecting && attempt.isDone()) {
            state = take();
        }
        return state;
    }

    /** Closes the session, also one that is still being opened. */
    @Override
    public void close() {
        var unused = attempt.thenAccept(CqlSession::closeAsync);
        if (state instanceof Connected connected) {
            connected.session().close();
        }
    }

    private CompletableFuture<CqlSession> begin() {
        try {
            return sessions.open().toCompletableFuture();
        } catch (ConfigurationException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CassandraState take() {
        try {
            return accept(attempt.join());
        } catch (CompletionException | CancellationException e) {
            return waiting(CassandraErrors.classify(Objects.requireNonNullElse(e.getCause(), e), sessions.spec()));
        }
    }

    private CassandraState accept(CqlSession session) {
        List<String> datacenters = datacenters(session);
        if (!datacenters.contains(sessions.spec().localDatacenter())) {
            session.closeAsync();
            return waiting(CassandraErrors.wrongDatacenter(sessions.spec(), datacenters));
        }
        failures = 0;
        return new Connected(session);
    }

    private CassandraState waiting(CassandraErrors.Failure failure) {
        failures++;
        return new Waiting(failure.reason(), failure.message(), clock.instant().plus(backoff.after(failures)));
    }

    private static List<String> datacenters(CqlSession session) {
        return session.getMetadata().getNodes().values().stream()
                .map(Node::getDatacenter)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
