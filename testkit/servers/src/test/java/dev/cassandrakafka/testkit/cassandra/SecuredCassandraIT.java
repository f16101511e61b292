package dev.cassandrakafka.testkit.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecuredCassandraIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.secured();

    @Test
    void letsARoleInThatWasMade() {
        // Given
        cassandra.cluster().execute("CREATE ROLE alice WITH LOGIN = true AND PASSWORD = 'alice-secret'");
        // When
        try (var session = cassandra
                .cluster()
                .sessionBuilder()
                .withAuthCredentials("alice", "alice-secret")
                .build()) {
            // Then
            assertThat(session.execute("SELECT cluster_name FROM system.local").one())
                    .isNotNull();
        }
    }

    @Test
    void refusesAWrongPassword() {
        var builder = cassandra.cluster().sessionBuilder().withAuthCredentials("cassandra", "wrong");
        assertThatThrownBy(builder::build).isInstanceOf(AllNodesFailedException.class);
    }

    @Test
    void refusesAClientWithoutTls() {
        var builder = CqlSession.builder()
                .addContactPoint(cassandra.cluster().node(1).address())
                .withLocalDatacenter(cassandra.cluster().localDatacenter());
        assertThatThrownBy(builder::build).isInstanceOf(AllNodesFailedException.class);
    }
}
