package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.cassandra.CassandraClusterBuilder;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecretIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra =
            CassandraExtension.of("password", CassandraClusterBuilder::authentication);

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void aWrongPasswordIsToldAndARightOneIsTakenUp() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        sink.cassandraOptions("authentication: {credentialsSecretRef: {name: cassandra-user}}");
        sink.send("a", "{\"v\": 1}");
        secret("wrong");
        SinkProcess process = sink.start("{name: k, from: key}", "{name: v, from: value.v}");

        // When
        RuntimeStatus status = process.await(RuntimeReason.AUTHENTICATION_FAILED);
        assertThat(status.message())
                .startsWith("spec.cassandra.authentication.credentialsSecretRef: ")
                .contains("cassandra-user")
                .doesNotContain("wrong");
        secret("cassandra");

        // Then
        sink.awaitRows("SELECT k, v FROM t", "a,1");
        process.await(RuntimeReason.RUNNING);
    }

    private void secret(String password) throws IOException {
        Path secret = sink.secrets().resolve("cassandra-user");
        Files.createDirectories(secret);
        Files.writeString(secret.resolve("username"), "cassandra");
        Files.writeString(secret.resolve("password"), password);
    }
}
