package dev.cassandrakafka.runtime.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Connected;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Waiting;
import dev.cassandrakafka.runtime.net.Relay;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CassandraAwayIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @Test
    void aClusterThatIsAwayIsFoundWhenItComes(@TempDir Path secrets) throws Exception {
        // Given
        var spec = new CassandraSpec(List.of("127.0.0.6"), cassandra.cluster().port(), "dc1", null, null);
        var sessions = new CassandraSessions(spec, "shop.orders", new SecretFiles(secrets));
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(200), new Random(1));
        try (CassandraConnection connection = new CassandraConnection(sessions, backoff, Clock.systemUTC())) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(connection.advance())
                    .isInstanceOfSatisfying(Waiting.class, waiting -> {
                        assertThat(waiting.reason()).isEqualTo(RuntimeReason.CASSANDRA_UNAVAILABLE);
                        assertThat(waiting.message())
                                .startsWith("spec.cassandra.contactPoints: none of 127.0.0.6 answers");
                    }));
            // When
            try (Relay relay = Relay.at("127.0.0.6", cassandra.cluster().node(1).address())) {
                // Then
                assertThat(relay).isNotNull();
                await().atMost(Duration.ofSeconds(30)).until(() -> connection.advance() instanceof Connected);
            }
        }
    }
}
