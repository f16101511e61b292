package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.util.HashMap;
import java.util.Map;

/** What a client needs at the secured listener. */
final class SecuredClientConfig {
    private SecuredClientConfig() {}

    static Map<String, Object> of(KafkaLayout layout) {
        var protocol = layout.securedListener()
                .orElseThrow(() -> new ServerException("this Kafka has no secured listener; build it with sasl(...)"));
        var config = new HashMap<String, Object>();
        config.put("bootstrap.servers", layout.addresses(KafkaLayout.Ports::secured));
        config.put("security.protocol", protocol);
        layout.user().ifPresent(user -> login(user, config));
        layout.certificates().ifPresent(certificates -> stores(certificates, config));
        return config;
    }

    private static void login(ScramUser user, Map<String, Object> config) {
        config.put("sasl.mechanism", "SCRAM-SHA-512");
        config.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user.name(), user.password()));
    }

    private static void stores(TestCertificates certificates, Map<String, Object> config) {
        config.put("ssl.truststore.type", "PKCS12");
        config.put("ssl.truststore.location", certificates.trustStore().toString());
        config.put("ssl.truststore.password", certificates.password());
        config.put("ssl.keystore.type", "PKCS12");
        config.put("ssl.keystore.location", certificates.clientKeyStore().toString());
        config.put("ssl.keystore.password", certificates.password());
        config.put("ssl.key.password", certificates.password());
    }
}
