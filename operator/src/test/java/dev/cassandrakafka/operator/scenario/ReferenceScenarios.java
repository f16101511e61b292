package dev.cassandrakafka.operator.scenario;

import static dev.cassandrakafka.operator.scenario.SinkAssert.assertThat;
import static dev.cassandrakafka.operator.scenario.World.eventually;
import static dev.cassandrakafka.operator.scenario.World.steadily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.report.KStatus;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of what a sink names. */
abstract class ReferenceScenarios {
    private static final String CANARY = "canary-3f9a1c";
    World world;

    /** The API server that the scenarios run against. */
    abstract Config apiServer() throws IOException;

    /** The operator's own way to it. */
    Config operator(Config author) throws IOException {
        return author;
    }

    @BeforeEach
    void startOperator() throws IOException {
        Config config = apiServer();
        world = new World(config, operator(config));
    }

    @AfterEach
    void stopOperator() {
        world.close();
        stopApiServer();
    }

    /** Ends the API server, where it belongs to the test. */
    void stopApiServer() {}

    @Test
    void missingSecretIsNamedAndWaitedFor() {
        // Given
        var sink = world.apply(Sinks.withSecret());
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .has("ResolvedRefs", "False", "SecretNotFound")
                .says(
                        "Ready",
                        "spec.cassandra.authentication.credentialsSecretRef: Secret \"%s/cassandra-user\""
                                .formatted(world.namespace()))
                .isJudged(KStatus.IN_PROGRESS));
        assertThat(world.child(ConfigMap.class, sink)).isNull();
        // When
        world.secret("cassandra-user", Map.of("username", "sink"));
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("SecretKeyNotFound")
                .says("Ready", "has no key \"password\""));
        // When
        world.secret("cassandra-user", Map.of("username", "sink", "password", "first"));
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .has("ResolvedRefs", "True", "Resolved")
                .isNotReady("RollingOut"));
    }

    @Test
    void rotatedKeyRollsThePodsAndAnotherKeyDoesNot() {
        // Given
        world.secret("cassandra-user", Map.of("username", "sink", "password", "first", "other", "x"));
        var sink = world.running(Sinks.withSecret());
        var before = world.configHash(sink);
        // When
        world.secret("cassandra-user", Map.of("username", "sink", "password", "first", "other", "y"));
        // Then
        steadily().untilAsserted(() -> assertThat(world.configHash(sink)).isEqualTo(before));
        // When
        world.secret("cassandra-user", Map.of("username", "sink", "password", "second", "other", "y"));
        // Then
        eventually().untilAsserted(() -> assertThat(world.configHash(sink)).isNotEqualTo(before));
    }

    @Test
    void secretThatIsDeletedStopsNothing() {
        // Given
        world.secret("cassandra-user", Map.of("username", "sink", "password", "first"));
        var sink = world.running(Sinks.withSecret());
        var before = world.deployment(sink).getMetadata().getGeneration();
        // When
        world.client
                .secrets()
                .inNamespace(world.namespace())
                .withName("cassandra-user")
                .delete();
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("SecretNotFound")
                .has("Available", "True", "MinimumReplicasAvailable"));
        assertThat(world.deployment(sink).getMetadata().getGeneration()).isEqualTo(before);
    }

    @Test
    void valueOfSecretIsNowhereButInTheSecret() {
        // Given
        world.secret("cassandra-user", Map.of("username", CANARY, "password", CANARY));
        // When
        var sink = world.running(Sinks.withSecret());
        // Then
        var namespace = world.namespace();
        assertThat(Serialization.asJson(world.sink(sink))).doesNotContain(CANARY);
        assertThat(Serialization.asJson(world.deployment(sink))).doesNotContain(CANARY);
        assertThat(Serialization.asJson(
                        world.client.configMaps().inNamespace(namespace).list()))
                .doesNotContain(CANARY);
        assertThat(Serialization.asJson(
                        world.client.v1().events().inNamespace(namespace).list()))
                .contains("earthquakes")
                .doesNotContain(CANARY);
        assertThat(world.log.lines()).isNotEmpty().noneMatch(line -> line.contains(CANARY));
    }
}
