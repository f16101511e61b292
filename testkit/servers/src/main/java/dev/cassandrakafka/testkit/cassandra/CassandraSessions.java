package dev.cassandrakafka.testkit.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.config.ProgrammaticDriverConfigLoaderBuilder;
import com.datastax.oss.driver.internal.core.ssl.DefaultSslEngineFactory;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.time.Duration;
import java.util.Optional;

/** Opens sessions to a cluster with whatever it demands. */
final class CassandraSessions {
    static final String SUPERUSER = "cassandra";
    private static final Duration REQUEST = Duration.ofSeconds(20);
    private static final Duration CONNECTION = Duration.ofSeconds(10);
    /** So that a node that was killed is used again soon after it is back. */
    private static final Duration RECONNECTION = Duration.ofMillis(250);
    /** Every DDL waits for this; the driver's default is one second. */
    private static final Duration SCHEMA_WINDOW = Duration.ofMillis(10);

    private final CassandraLayout layout;

    CassandraSessions(CassandraLayout layout) {
        this.layout = layout;
    }

    /** A session, or nothing yet: the port opens before the role exists and before the peers are seen. */
    Optional<CqlSession> tryOpen() {
        try {
            return Optional.of(builder().build());
        } catch (DriverException notYet) {
            return Optional.empty();
        }
    }

    CqlSessionBuilder builder() {
        var builder = CqlSession.builder().withConfigLoader(config()).withLocalDatacenter(CassandraCluster.DATACENTER);
        for (var node = 1; node <= layout.nodes(); node++) {
            builder.addContactPoint(layout.address(node));
        }
        if (layout.authentication()) {
            builder.withAuthCredentials(SUPERUSER, SUPERUSER);
        }
        return builder;
    }

    private DriverConfigLoader config() {
        var config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, REQUEST)
                .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, RECONNECTION)
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, RECONNECTION)
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, SCHEMA_WINDOW)
                // So that a node of another data centre can be asked, too.
                .withInt(
                        DefaultDriverOption.LOAD_BALANCING_DC_FAILOVER_MAX_NODES_PER_REMOTE_DC,
                        CassandraCluster.MAX_NODES)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, CONNECTION)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, CONNECTION);
        layout.certificates().ifPresent(certificates -> encrypt(config, certificates));
        return config.build();
    }

    private static void encrypt(ProgrammaticDriverConfigLoaderBuilder config, TestCertificates certificates) {
        config.withClass(DefaultDriverOption.SSL_ENGINE_FACTORY_CLASS, DefaultSslEngineFactory.class)
                .withBoolean(DefaultDriverOption.SSL_HOSTNAME_VALIDATION, true)
                .withString(
                        DefaultDriverOption.SSL_TRUSTSTORE_PATH,
                        certificates.trustStore().toString())
                .withString(DefaultDriverOption.SSL_TRUSTSTORE_PASSWORD, certificates.password())
                .withString(
                        DefaultDriverOption.SSL_KEYSTORE_PATH,
                        certificates.clientKeyStore().toString())
                .withString(DefaultDriverOption.SSL_KEYSTORE_PASSWORD, certificates.password());
    }
}
