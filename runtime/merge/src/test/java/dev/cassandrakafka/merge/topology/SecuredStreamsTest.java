package dev.cassandrakafka.merge.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.kafka.KafkaAuthentication;
import dev.cassandrakafka.model.kafka.KafkaAuthenticationType;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredStreamsTest {
    private static final KafkaConnectionSpec SECURED = new KafkaConnectionSpec(
            "kafka:9093",
            new TlsSpec(new SecretKeyRef("kafka", "ca.crt"), null),
            new KafkaAuthentication(
                    KafkaAuthenticationType.SCRAM_SHA_512, "merge", new SecretKeyRef("kafka", "password")));

    @Test
    void everyClientOfStreamsReadsTheSecretsWhenItConnects(@TempDir Path secrets) throws IOException {
        // Given
        Path folder = Files.createDirectories(secrets.resolve("kafka"));
        Files.writeString(folder.resolve("ca.crt"), "a certificate");
        Files.writeString(folder.resolve("password"), "a password");
        KafkaEndpoint kafka = new KafkaEndpoint(SECURED, "shop-merge", new SecretFiles(secrets));
        // When
        StreamsConfig config = new StreamsConfig(StreamsOptions.of(pipeline(), kafka.options()));
        // Then
        assertThat(List.of(
                        config.getMainConsumerConfigs("group", "client", 0),
                        config.getRestoreConsumerConfigs("client"),
                        config.getProducerConfigs("client"),
                        config.getAdminConfigs("client")))
                .allSatisfy(SecuredStreamsTest::isSecured);
    }

    private static void isSecured(Map<String, Object> client) {
        assertThat(client)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsKeys(
                        "cassandra.kafka.secrets", "sasl.client.callback.handler.class", "ssl.engine.factory.class");
    }

    private static CdcPipeline pipeline() {
        return new CdcPipeline(
                "shop",
                new CassandraSpec(List.of("cassandra"), null, "dc1", null, null),
                List.of(new TableSelector("shop", null)),
                SECURED,
                new TopicsSpec("shop", null, null, null, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
