package dev.cassandrakafka.runtime.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class CassandraErrorsTest {
    private static final CassandraSpec SPEC = new CassandraSpec(List.of("a", "b"), null, "dc1", null, null);

    @Test
    void aRefusedConnectionIsToldRatherThanTheChannelThatWasClosed() {
        // Given
        Exception closed = new IOException(null, new ConnectException("Connection refused: a/10.0.0.1:9042"));
        Exception thrown = new IllegalStateException("could not connect", closed);
        // When
        CassandraErrors.Failure failure = CassandraErrors.classify(thrown, SPEC);
        // Then
        assertThat(failure.reason()).isEqualTo(RuntimeReason.CASSANDRA_UNAVAILABLE);
        assertThat(failure.message())
                .isEqualTo(
                        "spec.cassandra.contactPoints: none of a, b answers on port 9042: Connection refused: a/10.0.0.1:9042");
    }

    @Test
    void aNameThatDoesNotResolveIsTold() {
        // Given
        Exception thrown = new IllegalStateException("could not connect", new UnknownHostException("a"));
        // When / Then
        assertThat(CassandraErrors.classify(thrown, SPEC).message()).endsWith("9042: a");
    }

    @Test
    void anExceptionWithoutWordsIsToldByTheOneAroundIt() {
        // Given
        Exception thrown = new IllegalStateException("could not connect", new ClosedChannelException());
        // When / Then
        assertThat(CassandraErrors.classify(thrown, SPEC).message()).endsWith("9042: could not connect");
    }

    @Test
    void aFailedHandshakeIsAnErrorOfTls() {
        // Given
        Exception thrown =
                new IllegalStateException("could not connect", new SSLHandshakeException("no name matching"));
        // When / Then
        assertThat(CassandraErrors.classify(thrown, SPEC).reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
    }
}
