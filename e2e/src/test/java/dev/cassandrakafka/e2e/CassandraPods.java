package dev.cassandrakafka.e2e;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Cassandra node in the cluster, and a session to it from this machine. */
final class CassandraPods implements AutoCloseable {
    private static final int CQL_PORT = 9042;
    private static final Duration START = Duration.ofMinutes(2);

    private final Settings settings;
    private final String name;
    private final String authenticator;
    private @Nullable Forwarding forward;
    private @Nullable CqlSession session;

    private CassandraPods(Settings settings, String name, String authenticator) {
        this.settings = settings;
        this.name = name;
        this.authenticator = authenticator;
    }

    static CassandraPods open(Settings settings) {
        return new CassandraPods(settings, "cassandra", "AllowAllAuthenticator");
    }

    static CassandraPods closed(Settings settings) {
        return new CassandraPods(settings, "cassandra-closed", "PasswordAuthenticator");
    }

    String manifest() {
        return Manifest.filled(
                "cassandra.yaml",
                Map.of(
                        "cassandra.name",
                        name,
                        "cassandra.image",
                        settings.image("e2e-cassandra"),
                        "cassandra.authenticator",
                        authenticator,
                        "pull.policy",
                        settings.pullPolicy()));
    }

    /** The name of its Service. */
    String host() {
        return name;
    }

    /** Once the pod is ready. The first role is made a little after the port opens, so a refusal is tried again. */
    void connect() {
        int port = Forwarding.freePort();
        forward = Forwarding.open(settings, name + "-0", port, CQL_PORT);
        session = await("a session to " + name)
                .atMost(START)
                .ignoreExceptionsInstanceOf(AllNodesFailedException.class)
                .until(() -> session(port), s -> true);
    }

    /** Runs the statements of a script, which end with semicolons. */
    void script(String cql) {
        String bare = cql.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
        Arrays.stream(bare.split(";", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(this::query);
    }

    List<Row> query(String cql, Object... values) {
        return requireNonNull(session, "connect first").execute(cql, values).all();
    }

    @Override
    public void close() {
        Closing.quietly(session);
        Closing.quietly(forward);
    }

    private static CqlSession session(int port) {
        DriverConfigLoader config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(30))
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
                .build();
        return CqlSession.builder()
                .withConfigLoader(config)
                .addContactPoint(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .withLocalDatacenter("dc1")
                .withAuthCredentials("cassandra", "cassandra")
                .build();
    }
}
