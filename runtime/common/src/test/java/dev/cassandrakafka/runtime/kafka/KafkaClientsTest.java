package dev.cassandrakafka.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cassandrakafka.model.kafka.ConsumerSpec;
import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.secret.ClientCertificateRef;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaClientsTest {
    private static final SecretKeyRef PASSWORD = new SecretKeyRef("kafka-user", "password");

    private final Path directory;

    KafkaClientsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aConsumerBeginsAtTheEarliestRecordAndCommitsNothingByItself() {
        // When
        Map<String, Object> options = clients(spec(null, null, Map.of())).consumerOptions("group");
        // Then
        assertThat(options)
                .containsEntry("group.id", "group")
                .containsEntry("client.id", "shop.orders")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("security.protocol", "PLAINTEXT")
                .hasEntrySatisfying(
                        "partition.assignment.strategy",
                        name -> assertThat(name).asString().endsWith("CooperativeStickyAssignor"));
    }

    @Test
    void optionsOfTheUserReplaceDefaultsButNotWhatTheRuntimeOwns() {
        // Given
        var config = Map.of("auto.offset.reset", "latest", "max.poll.records", "7", "enable.auto.commit", "true");
        // When
        Map<String, Object> options = clients(spec(null, null, config)).consumerOptions("group");
        // Then
        assertThat(options)
                .containsEntry("auto.offset.reset", "latest")
                .containsEntry("max.poll.records", "7")
                .containsEntry("enable.auto.commit", false);
    }

    @Test
    void theNewGroupProtocolGetsNoAssignorOfOurs() {
        assertThat(clients(spec(null, null, Map.of("group.protocol", "consumer")))
                        .consumerOptions("group"))
                .containsEntry("group.protocol", "consumer")
                .doesNotContainKey("partition.assignment.strategy");
    }

    @ParameterizedTest
    @CsvSource({"PLAIN,PLAIN,Plain", "SCRAM_SHA_256,SCRAM-SHA-256,Scram", "SCRAM_SHA_512,SCRAM-SHA-512,Scram"})
    void passwordsReachTheLoginModuleEscaped(KafkaAuthenticationType type, String mechanism, String module)
            throws IOException {
        // Given
        secret(PASSWORD, "a\"b\\c\n");
        // When
        Map<String, Object> options = clients(spec(null, new KafkaAuthentication(type, "alice", PASSWORD), Map.of()))
                .consumerOptions("group");
        // Then
        assertThat(options)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", mechanism);
        assertThat(options.get("sasl.jaas.config"))
                .asInstanceOf(InstanceOfAssertFactories.type(Password.class))
                .extracting(Password::value, InstanceOfAssertFactories.STRING)
                .contains(module + "LoginModule required")
                .contains("username=\"alice\"")
                .contains("password=\"a\\\"b\\\\c\"");
    }

    @Test
    void tlsTakesPemAndVerifiesHostNames() throws IOException {
        // Given
        secret(new SecretKeyRef("ca", "ca.crt"), "CA");
        secret(new SecretKeyRef("client", "tls.crt"), "CERT");
        secret(new SecretKeyRef("client", "tls.key"), "KEY");
        TlsSpec tls = new TlsSpec(new SecretKeyRef("ca", "ca.crt"), new ClientCertificateRef("client", null, null));
        // When
        Map<String, Object> options = clients(spec(tls, null, Map.of())).consumerOptions("group");
        // Then
        assertThat(options)
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.endpoint.identification.algorithm", "https")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.certificates", new Password("CA"))
                .containsEntry("ssl.keystore.certificate.chain", new Password("CERT"))
                .containsEntry("ssl.keystore.key", new Password("KEY"));
    }

    @Test
    void aMissingPasswordIsToldWithThePathOfTheField() {
        // Given
        var user = new KafkaAuthentication(KafkaAuthenticationType.PLAIN, "alice", PASSWORD);
        // When / Then
        assertThatThrownBy(() -> clients(spec(null, user, Map.of())).admin())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("spec.kafka.authentication.passwordSecretRef: Secret \"kafka-user\"");
    }

    @Test
    void aCertificateThatIsNoneIsToldAsAnErrorOfTls() throws IOException {
        // Given
        secret(new SecretKeyRef("ca", "ca.crt"), "not a certificate");
        TlsSpec tls = new TlsSpec(new SecretKeyRef("ca", "ca.crt"), null);
        // When / Then
        assertThatThrownBy(() -> clients(spec(tls, null, Map.of())).consumer("group"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("spec.kafka.tls: ");
    }

    @Test
    void anOptionWithAWrongValueIsToldAsAnErrorOfTheConsumerConfig() {
        assertThatThrownBy(() -> clients(spec(null, null, Map.of("max.poll.records", "many")))
                        .consumer("group"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("spec.kafka.consumer.config: ")
                .hasMessageContaining("max.poll.records");
    }

    @Test
    void aBrokerWhoseNameDoesNotResolveIsAwayAndNotAnErrorOfTheConfiguration() {
        // Given
        KafkaClients clients = clients(new KafkaSpec("no-such-host.invalid:9092", null, null, null, null));
        // When
        Throwable thrown = catchThrowable(() -> clients.consumer("group"));
        // Then
        assertThat(KafkaErrors.classify(thrown).reason()).isEqualTo(RuntimeReason.KAFKA_UNAVAILABLE);
        assertThat(KafkaErrors.classify(thrown).message()).startsWith("spec.kafka.bootstrapServers: ");
    }

    @Test
    void theProducerOfDeadLettersLosesAndDoublesNothing() {
        assertThat(clients(spec(null, null, Map.of())).deadLetterOptions())
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsKeys("buffer.memory", "delivery.timeout.ms", "max.block.ms");
    }

    private KafkaClients clients(KafkaSpec spec) {
        return new KafkaClients(spec, "shop.orders", new SecretFiles(directory));
    }

    private static KafkaSpec spec(
            @Nullable TlsSpec tls, @Nullable KafkaAuthentication authentication, Map<String, String> config) {
        return new KafkaSpec("127.0.0.1:1", null, tls, authentication, new ConsumerSpec(config));
    }

    private void secret(SecretKeyRef ref, String value) throws IOException {
        Path file = directory.resolve(ref.name()).resolve(ref.key());
        Files.createDirectories(file.getParent());
        Files.writeString(file, value);
    }
}
