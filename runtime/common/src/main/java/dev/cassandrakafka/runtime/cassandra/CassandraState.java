package dev.cassandrakafka.runtime.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.time.Instant;

/** Where a {@link CassandraConnection} stands. */
public sealed interface CassandraState {

    /** An attempt is under way. */
    record Connecting() implements CassandraState {}

    /** The session is open and stays the same until the connection is closed; the driver reconnects nodes by itself. */
    record Connected(CqlSession session) implements CassandraState {}

    /**
     * An attempt failed and another will be made.
     *
     * @param reason what kind of failure
     * @param message one sentence that begins with the path of the field
     * @param next when the next attempt is made
     */
    record Waiting(RuntimeReason reason, String message, Instant next) implements CassandraState {}
}
