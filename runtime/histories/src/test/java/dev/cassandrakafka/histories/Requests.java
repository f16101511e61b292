package dev.cassandrakafka.histories;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import com.datastax.oss.driver.internal.core.time.ServerSideTimestampGenerator;
import dev.cassandrakafka.histories.plan.Step;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** Sends statements while nodes come and go. Write times are those of the statement, or else of its coordinator. */
@NotThreadSafe
final class Requests implements AutoCloseable {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration RECONNECTION = Duration.ofMillis(250);
    private static final Duration TO_ANSWER = Duration.ofMinutes(3);
    private static final Duration TO_DRAIN = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 8;
    private static final int FILLING_ROWS = 600;
    private static final int REFUSED_WHEN_FULL = 3;
    private static final String LARGE_VALUE = "0x" + "ab".repeat(50_000);

    private final CassandraCluster cassandra;
    private final String keyspace;
    private final CqlSession session;
    private int refused;

    Requests(CassandraCluster cassandra, String keyspace) {
        this.cassandra = cassandra;
        this.keyspace = keyspace;
        this.session = cassandra
                .sessionBuilder()
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withClass(DefaultDriverOption.TIMESTAMP_GENERATOR_CLASS, ServerSideTimestampGenerator.class)
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, LONG)
                        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, LONG)
                        .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, RECONNECTION)
                        .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, RECONNECTION)
                        .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                        .build())
                .build();
    }

    /** How many were refused or not answered; what became of those, only the table knows. */
    int refused() {
        return refused;
    }

    /** A change of rows at QUORUM; gives why it was refused. A node that has not heard of the last change of the schema is asked again. */
    Optional<String> write(String cql) {
        Optional<String> failure = attempt(cql);
        refused += failure.isPresent() ? 1 : 0;
        return failure;
    }

    private Optional<String> attempt(String cql) {
        Optional<String> invalid = Optional.empty();
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                session.execute(statement(cql, SHORT));
                return Optional.empty();
            } catch (QueryValidationException e) {
                invalid = Optional.of(String.valueOf(e.getMessage()));
                cassandra.session().checkSchemaAgreement();
            } catch (DriverException e) {
                return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
        throw new IllegalStateException("no history can hold this: %s: %s".formatted(cql, invalid.orElse("")));
    }

    /**
     * A change of the schema, until it is there. A node that has not heard of the one before is asked again; what is refused after an attempt
     * that nobody answered has been done by that one.
     */
    void schema(String cql) {
        boolean unanswered = false;
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                cassandra.session().execute(statement(cql, LONG));
                return;
            } catch (QueryValidationException e) {
                if (unanswered) {
                    return;
                }
                cassandra.session().checkSchemaAgreement();
            } catch (DriverException e) {
                unanswered = true;
                Waiting.of("waiting for any node", TO_ANSWER, List.of()).until(this::anyAnswers);
            }
        }
        throw new IllegalStateException("no schema change within %d attempts: %s".formatted(ATTEMPTS, cql));
    }

    private boolean anyAnswers() {
        try {
            session.execute(statement("SELECT key FROM system.local", SHORT));
            return true;
        } catch (DriverException notYet) {
            return false;
        }
    }

    /** Empties a table at every node; a node that has not answered is asked again. */
    void truncate(String table) {
        for (int i = 0; i < ATTEMPTS; i++) {
            cassandra.awaitReady();
            try {
                cassandra.session().execute(statement("TRUNCATE " + Step.KEYSPACE + table, LONG));
                return;
            } catch (DriverException e) {
                refused++;
            }
        }
        throw new IllegalStateException("no TRUNCATE of %s within %d attempts".formatted(table, ATTEMPTS));
    }

    /** Writes large rows until some in a row are refused; gives how many were written. */
    int fill(String table) {
        int refusedInARow = 0;
        int row = 0;
        while (row < FILLING_ROWS && refusedInARow < REFUSED_WHEN_FULL) {
            String cql = "INSERT INTO %s%s (k, v) VALUES (%d, %s)".formatted(Step.KEYSPACE, table, row++, LARGE_VALUE);
            refusedInARow = attempt(cql).isEmpty() ? 0 : refusedInARow + 1;
        }
        return row;
    }

    /** Writes a large row until that succeeds. */
    void drain(String table) {
        String cql = "INSERT INTO %s%s (k, v) VALUES (-1, %s)".formatted(Step.KEYSPACE, table, LARGE_VALUE);
        Waiting.of("waiting for room in cdc_raw", TO_DRAIN, List.of())
                .until(() -> attempt(cql).isEmpty());
    }

    @Override
    public void close() {
        session.close();
    }

    private SimpleStatement statement(String cql, Duration timeout) {
        return SimpleStatement.newInstance(cql.replace(Step.KEYSPACE, keyspace + "."))
                .setConsistencyLevel(DefaultConsistencyLevel.QUORUM)
                .setTimeout(timeout);
    }
}
