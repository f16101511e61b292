package dev.cassandrakafka.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.runtime.secret.SecretFolder;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of its own, since it changes the password of the user. */
class RotatedSecretIT {
    private static final Map<String, Object> SHORT_CONNECTIONS = Map.of(
            "connections.max.idle.ms",
            300,
            "max.block.ms",
            5_000,
            "delivery.timeout.ms",
            6_000,
            "request.timeout.ms",
            5_000);

    /** So that each try makes a connection of its own. */
    private static final Duration LONGER_THAN_IDLE = Duration.ofMillis(900);

    @RegisterExtension
    static final KafkaExtension kafka =
            KafkaExtension.of("kafka-rotation", builder -> builder.sasl(KafkaExtension.USER, KafkaExtension.PASSWORD)
                    .tls());

    private final SecretFolder secrets;

    RotatedSecretIT(@TempDir Path directory) {
        secrets = new SecretFolder(directory)
                .with(kafka.cluster().certificates())
                .with(KafkaExtension.USER, KafkaExtension.PASSWORD);
    }

    @Test
    void aClientConnectsWithThePasswordThatItsFileHasThen() throws Exception {
        // Given
        String topic = kafka.topic(1);
        try (var producer = endpoint().producer("test", SHORT_CONNECTIONS)) {
            send(producer, topic);
            // When
            kafka.clients().changePassword("another-secret");
            await().pollInterval(LONGER_THAN_IDLE).atMost(Duration.ofMinutes(2)).until(() -> refused(producer, topic));
            secrets.with(KafkaExtension.USER, "another-secret");
            // Then
            await().pollInterval(LONGER_THAN_IDLE).atMost(Duration.ofMinutes(2)).until(() -> !refused(producer, topic));
            assertThat(kafka.clients().records(topic)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static boolean refused(Producer<byte[], byte[]> producer, String topic) throws Exception {
        try {
            send(producer, topic);
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()) // or the time that a record has, which goes by while connections are refused
                    .isInstanceOfAny(
                            SaslAuthenticationException.class, org.apache.kafka.common.errors.TimeoutException.class);
            return true;
        }
    }

    private static void send(Producer<byte[], byte[]> producer, String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        byte[] value = "a record".getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
    }

    private KafkaEndpoint endpoint() {
        var user = new KafkaAuthentication(
                KafkaAuthenticationType.SCRAM_SHA_512, KafkaExtension.USER, SecretFolder.USER.password());
        String servers = kafka.cluster().securedBootstrapServers();
        var spec = new KafkaConnectionSpec(servers, new TlsSpec(SecretFolder.CA, null), user);
        return new KafkaEndpoint(spec, "shop-capture", secrets.files());
    }
}
