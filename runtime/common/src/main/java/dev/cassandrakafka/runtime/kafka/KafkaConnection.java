package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** What every client of one Kafka cluster has in common: where it is, TLS, and who we are. */
@ThreadSafe
final class KafkaConnection {
    private static final String PLAIN_MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM_MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule";

    private final KafkaConnectionSpec spec;
    private final LiveSecrets secrets;

    KafkaConnection(KafkaConnectionSpec spec, SecretFiles secrets) {
        this.spec = spec;
        this.secrets = new LiveSecrets(spec, secrets);
    }

    /**
     * The options, with the secrets as they are now.
     *
     * @throws ConfigurationException if a secret is missing
     */
    Map<String, Object> options() {
        Map<String, Object> options = new HashMap<>();
        options.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, spec.bootstrapServers());
        options.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
        if (spec.tls() != null) {
            options.put(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG, "https");
        }
        options.putAll(secrets.certificates());
        authentication(spec.authentication(), options);
        return options;
    }

    /**
     * The options of clients that read the secrets anew whenever they connect.
     *
     * @throws ConfigurationException if a secret is missing now
     */
    Map<String, Object> liveOptions() {
        Map<String, Object> options = options();
        options.put(LiveSecrets.OPTION, secrets);
        if (spec.tls() != null) {
            options.put(SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG, LiveSslEngineFactory.class);
        }
        if (spec.authentication() != null) {
            options.put(SaslConfigs.SASL_CLIENT_CALLBACK_HANDLER_CLASS, LiveSaslHandler.class);
        }
        return options;
    }

    private String protocol() {
        String transport = spec.tls() == null ? "PLAINTEXT" : "SSL";
        return spec.authentication() == null ? transport : "SASL_" + transport;
    }

    private void authentication(@Nullable KafkaAuthentication authentication, Map<String, Object> options) {
        if (authentication == null) {
            return;
        }
        String password = secrets.password();
        String module = authentication.type() == KafkaAuthenticationType.PLAIN ? PLAIN_MODULE : SCRAM_MODULE;
        options.put(SaslConfigs.SASL_MECHANISM, authentication.type().mechanism());
        options.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                new Password("%s required username=\"%s\" password=\"%s\";"
                        .formatted(module, escaped(authentication.username()), escaped(password))));
    }

    /** JAAS text reads backslash and quote inside quotes as Java does. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
