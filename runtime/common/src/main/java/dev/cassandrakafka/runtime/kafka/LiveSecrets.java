package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.model.secret.ClientCertificateRef;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** The secrets of one Kafka cluster, read from their files each time, so that a client made long ago connects with those of now. */
@ThreadSafe
final class LiveSecrets {
    /** The option under which a client hands this to what it connects with. */
    static final String OPTION = "cassandra.kafka.secrets";

    private static final String PEM = "PEM";

    private final KafkaConnectionSpec spec;
    private final SecretFiles files;

    LiveSecrets(KafkaConnectionSpec spec, SecretFiles files) {
        this.spec = spec;
        this.files = files;
    }

    /** What a client was made with. */
    static LiveSecrets of(Map<String, ?> configs) {
        if (configs.get(OPTION) instanceof LiveSecrets secrets) {
            return secrets;
        }
        throw new IllegalStateException(OPTION + " is not set; only KafkaEndpoint makes such clients");
    }

    /**
     * The password.
     *
     * @throws ConfigurationException if it is missing
     */
    String password() {
        KafkaAuthentication user = spec.authentication();
        if (user == null) {
            throw new ConfigurationException("spec.kafka.authentication: is missing; set it");
        }
        return read("spec.kafka.authentication.passwordSecretRef", user.passwordSecretRef())
                .value();
    }

    /** The user. */
    String username() {
        KafkaAuthentication user = spec.authentication();
        return user == null ? "" : user.username();
    }

    /**
     * Trusted certificates and client certificate as options of a client; those that the spec does not name are absent.
     *
     * @throws ConfigurationException if one is missing
     */
    Map<String, Object> certificates() {
        Map<String, Object> options = new HashMap<>();
        TlsSpec tls = spec.tls();
        if (tls != null) {
            trusted(tls.caSecretRef(), options);
            own(tls.certificateSecretRef(), options);
        }
        return options;
    }

    private void trusted(@Nullable SecretKeyRef ca, Map<String, Object> options) {
        if (ca != null) {
            options.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, PEM);
            options.put(SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG, read("spec.kafka.tls.caSecretRef", ca));
        }
    }

    private void own(@Nullable ClientCertificateRef ref, Map<String, Object> options) {
        if (ref != null) {
            String path = "spec.kafka.tls.certificateSecretRef";
            options.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, PEM);
            options.put(SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG, read(path, ref.certificate()));
            options.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, read(path, ref.privateKey()));
        }
    }

    private Password read(String path, SecretKeyRef ref) {
        return new Password(files.read(path, ref).reveal());
    }

    /** Says nothing: clients log their options. */
    @Override
    public String toString() {
        return "[hidden]";
    }
}
