package dev.cassandrakafka.runtime.cassandra;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import dev.cassandrakafka.model.cassandra.CassandraAuthentication;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.secret.CredentialsSecretRef;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionStage;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** Opens driver sessions as a spec asks. Each call reads the secrets anew; the caller closes the session. */
@ThreadSafe
public final class CassandraSessions {
    private static final String APPLICATION = "cassandra-kafka-operator";

    private final CassandraSpec spec;
    private final String name;
    private final SecretFiles secrets;

    /**
     * Sessions for a pipeline.
     *
     * @param spec the cluster
     * @param name name of the pipeline, which the servers show for our connections
     * @param secrets where passwords and certificates are
     */
    public CassandraSessions(CassandraSpec spec, String name, SecretFiles secrets) {
        this.spec = spec;
        this.name = name;
        this.secrets = secrets;
    }

    /**
     * Opens a session; the stage completes with the driver's exception if that fails. {@link CassandraErrors} says what it means.
     *
     * @throws ConfigurationException if a secret is missing or unusable
     */
    public CompletionStage<CqlSession> open() {
        CqlSessionBuilder builder = CqlSession.builder()
                .withConfigLoader(DriverOptions.of(name))
                .withApplicationName(APPLICATION + "/" + name)
                .withLocalDatacenter(spec.localDatacenter());
        for (String host : spec.contactPoints()) {
            builder.addContactPoint(InetSocketAddress.createUnresolved(host, spec.port()));
        }
        authenticate(builder, spec.authentication());
        if (spec.tls() != null) {
            builder.withSslEngineFactory(
                    new VerifyingSslEngineFactory(TlsContext.of("spec.cassandra.tls", spec.tls(), secrets)));
        }
        return builder.buildAsync();
    }

    /** The spec that sessions are opened for. */
    CassandraSpec spec() {
        return spec;
    }

    private void authenticate(CqlSessionBuilder builder, @Nullable CassandraAuthentication authentication) {
        if (authentication != null) {
            String path = "spec.cassandra.authentication.credentialsSecretRef";
            CredentialsSecretRef ref = authentication.credentialsSecretRef();
            builder.withAuthCredentials(
                    secrets.read(path, ref.username()).reveal(),
                    secrets.read(path, ref.password()).reveal());
        }
    }
}
