package dev.cassandrakafka.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.secret.ClientCertificateRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.secret.SecretFolder;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import dev.cassandrakafka.testkit.kafka.KafkaClusterBuilder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MutualTlsKafkaIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.of("kafka-mutual-tls", KafkaClusterBuilder::tls);

    private final SecretFolder secrets;

    MutualTlsKafkaIT(@TempDir Path directory) {
        secrets = new SecretFolder(directory).with(kafka.cluster().certificates());
    }

    @Test
    void aClientCertificateOpensTheDoor() throws Exception {
        try (var admin = clients(SecretFolder.CLIENT).admin()) {
            assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }

    @Test
    void withoutOneTheDoorStaysShut() {
        try (var admin = clients(null).admin()) {
            // When
            Throwable thrown =
                    catchThrowable(() -> admin.describeCluster().nodes().get(30, TimeUnit.SECONDS));
            // Then
            assertThat(KafkaErrors.classify(thrown).reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
            assertThat(KafkaErrors.classify(thrown).message()).startsWith("spec.kafka.tls: ");
        }
    }

    private KafkaClients clients(@Nullable ClientCertificateRef certificate) {
        String servers = kafka.cluster().securedBootstrapServers();
        var spec = new KafkaSpec(servers, null, new TlsSpec(SecretFolder.CA, certificate), null, null);
        return new KafkaClients(spec, "shop.orders", secrets.files());
    }
}
