package dev.cassandrakafka.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.net.Relay;
import dev.cassandrakafka.runtime.secret.SecretFolder;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaClientsIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.saslSsl();

    private final SecretFolder secrets;

    KafkaClientsIT(@TempDir Path directory) {
        secrets = new SecretFolder(directory)
                .with(kafka.cluster().certificates())
                .with(KafkaExtension.USER, KafkaExtension.PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void eachMechanismOverTlsSendsAndReadsRecords(KafkaAuthenticationType mechanism) throws Exception {
        // Given
        String topic = kafka.topic(1);
        KafkaClients clients = clients(servers(), mechanism, SecretFolder.CA);
        byte[] value = "a record".getBytes(StandardCharsets.UTF_8);
        // When
        try (var producer = clients.deadLetterProducer()) {
            producer.send(new ProducerRecord<>(topic, value)).get(20, TimeUnit.SECONDS);
        }
        // Then
        try (var consumer = clients.consumer("group-" + topic)) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                    .singleElement()
                    .satisfies(read -> assertThat(read.value()).isEqualTo(value)));
        }
    }

    @Test
    void aWrongPasswordIsToldAsAnErrorOfAuthentication() {
        // Given
        secrets.with(KafkaExtension.USER, "wrong-secret");
        // When
        KafkaErrors.Failure failure =
                failure(clients(servers(), KafkaAuthenticationType.SCRAM_SHA_512, SecretFolder.CA));
        // Then
        assertThat(failure.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(failure.message())
                .startsWith("spec.kafka.authentication: the brokers refuse the credentials")
                .doesNotContain("wrong-secret");
    }

    @Test
    void aBrokerWithAnotherNameThanItsCertificateIsRefused() throws Exception {
        // Given
        int port = Integer.parseInt(servers().substring(servers().lastIndexOf(':') + 1));
        try (Relay relay = Relay.at("127.0.0.5", new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            assertThat(relay).isNotNull();
            // When
            KafkaErrors.Failure failure =
                    failure(clients("127.0.0.5:" + port, KafkaAuthenticationType.SCRAM_SHA_512, SecretFolder.CA));
            // Then
            assertThat(failure.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
            assertThat(failure.message()).startsWith("spec.kafka.tls: ").contains("127.0.0.5");
        }
    }

    @Test
    void aBrokerThatNobodyVouchesForIsRefused() {
        // When
        KafkaErrors.Failure failure = failure(clients(servers(), KafkaAuthenticationType.SCRAM_SHA_512, null));
        // Then
        assertThat(failure.reason()).isEqualTo(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(failure.message()).startsWith("spec.kafka.tls: ");
    }

    private KafkaClients clients(String servers, KafkaAuthenticationType mechanism, @Nullable SecretKeyRef ca) {
        var user = new KafkaAuthentication(mechanism, KafkaExtension.USER, SecretFolder.USER.password());
        var spec = new KafkaSpec(servers, null, new TlsSpec(ca, null), user, null);
        return new KafkaClients(spec, "shop.orders", secrets.files());
    }

    private static KafkaErrors.Failure failure(KafkaClients clients) {
        try (var admin = clients.admin()) {
            Throwable thrown =
                    catchThrowable(() -> admin.describeCluster().nodes().get(30, TimeUnit.SECONDS));
            return KafkaErrors.classify(thrown);
        }
    }

    private static String servers() {
        return kafka.cluster().securedBootstrapServers();
    }
}
