package dev.cassandrakafka.runtime.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.model.cassandra.CassandraAuthentication;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Connected;
import dev.cassandrakafka.runtime.cassandra.CassandraState.Waiting;
import dev.cassandrakafka.runtime.net.Relay;
import dev.cassandrakafka.runtime.secret.SecretFolder;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CassandraConnectionIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.of(
            "cassandra-mutual-tls", builder -> builder.authentication().tls().clientCertificates());

    private static final TlsSpec MUTUAL_TLS = new TlsSpec(SecretFolder.CA, SecretFolder.CLIENT);
    private static final CassandraAuthentication USER = new CassandraAuthentication(SecretFolder.USER);
    private static final Duration LONG = Duration.ofSeconds(40);

    private final SecretFolder secrets;

    CassandraConnectionIT(@TempDir Path directory) {
        secrets = new SecretFolder(directory)
                .with(cassandra.cluster().certificates())
                .with("cassandra", "cassandra");
    }

    @Test
    void passwordAndClientCertificateOpenASession() {
        try (CassandraConnection connection = connection(spec("127.0.0.1", "dc1", MUTUAL_TLS, USER))) {
            await().atMost(LONG).until(() -> connection.advance() instanceof Connected);
            // Then
            Connected connected = (Connected) connection.advance();
            assertThat(connected
                            .session()
                            .execute("SELECT release_version FROM system.local")
                            .one())
                    .isNotNull();
            assertThat(connected.session().getContext().getProtocolVersion().getCode())
                    .isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void aWrongPasswordIsToldWithTheSecret() {
        // Given
        secrets.with("cassandra", "wrong-secret");
        // When
        Waiting waiting = failure(spec("127.0.0.1", "dc1", MUTUAL_TLS, USER));
        // Then
        assertThat(waiting.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(waiting.message())
                .startsWith("spec.cassandra.authentication.credentialsSecretRef: ")
                .contains("\"user\"")
                .doesNotContain("wrong-secret");
    }

    @Test
    void aMissingUserIsTold() {
        Waiting waiting = failure(spec("127.0.0.1", "dc1", MUTUAL_TLS, null));
        assertThat(waiting.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(waiting.message()).startsWith("spec.cassandra.authentication: the nodes ask for a user");
    }

    @Test
    void aNodeWithAnotherNameThanItsCertificateIsRefused() throws Exception {
        try (Relay relay = Relay.at("127.0.0.5", cassandra.cluster().node(1).address())) {
            assertThat(relay).isNotNull();
            // When
            Waiting waiting = failure(spec("127.0.0.5", "dc1", MUTUAL_TLS, USER));
            // Then
            assertThat(waiting.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
            assertThat(waiting.message()).startsWith("spec.cassandra.tls: ").contains("127.0.0.5");
        }
    }

    @Test
    void withoutTheClientCertificateTheDoorStaysShut() {
        Waiting waiting = failure(spec("127.0.0.1", "dc1", new TlsSpec(SecretFolder.CA, null), USER));
        assertThat(waiting.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(waiting.message()).startsWith("spec.cassandra.tls: ");
    }

    @Test
    void aWrongDatacenterIsToldWithThoseThatThereAre() {
        Waiting waiting = failure(spec("127.0.0.1", "dc9", MUTUAL_TLS, USER));
        assertThat(waiting.reason()).isEqualTo(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(waiting.message())
                .isEqualTo("spec.cassandra.localDatacenter: \"dc9\" is not a data centre of the cluster; it has dc1");
    }

    @Test
    void aMissingSecretIsToldAndTriedAgain(@TempDir Path empty) {
        // Given
        CassandraSpec spec = spec("127.0.0.1", "dc1", MUTUAL_TLS, USER);
        // When
        Waiting waiting = failure(spec, new SecretFolder(empty));
        // Then
        assertThat(waiting.reason()).isEqualTo(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(waiting.message()).startsWith("spec.cassandra.authentication.credentialsSecretRef: Secret \"user\"");
    }

    static CassandraSpec spec(
            String host, String datacenter, @Nullable TlsSpec tls, @Nullable CassandraAuthentication user) {
        return new CassandraSpec(List.of(host), cassandra.cluster().port(), datacenter, tls, user);
    }

    private Waiting failure(CassandraSpec spec) {
        return failure(spec, secrets);
    }

    private static Waiting failure(CassandraSpec spec, SecretFolder folder) {
        try (CassandraConnection connection = connection(spec, folder)) {
            await().atMost(LONG).until(() -> failed(connection.advance()));
            return (Waiting) connection.advance();
        }
    }

    private static boolean failed(CassandraState state) {
        return state instanceof Waiting waiting && waiting.reason() != RuntimeReason.STARTING;
    }

    private CassandraConnection connection(CassandraSpec spec) {
        return connection(spec, secrets);
    }

    private static CassandraConnection connection(CassandraSpec spec, SecretFolder folder) {
        var sessions = new CassandraSessions(spec, "shop.orders", folder.files());
        return new CassandraConnection(sessions, new Backoff(LONG, LONG, new Random(1)), Clock.systemUTC());
    }
}
