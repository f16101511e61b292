package dev.cassandrakafka.operator.scenario;

import static dev.cassandrakafka.operator.scenario.SinkAssert.assertThat;
import static dev.cassandrakafka.operator.scenario.World.eventually;
import static dev.cassandrakafka.operator.scenario.World.steadily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.operator.report.KStatus;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a sink, from its creation on. */
abstract class SinkScenarios {
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
        assertThat(world.log.lines()).noneMatch(line -> line.contains("An Event could not be written"));
    }

    /** Ends the API server, where it belongs to the test. */
    void stopApiServer() {}

    @Test
    void newSinkBecomesReadyWhenItsDataPathRuns() {
        // Given
        var sink = world.apply(Sinks.earthquakes("replicas: 2"));
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("RollingOut")
                .has("Reconciling", "True", "RollingOut")
                .isJudged(KStatus.IN_PROGRESS));
        // When
        world.cluster.rollOut(World.child(sink));
        // Then
        eventually()
                .untilAsserted(
                        () -> assertThat(world.sink(sink)).isReady("Running").isJudged(KStatus.CURRENT));
        var status = world.sink(sink).getStatus();
        assertThat(status.replicas()).isEqualTo(2);
        assertThat(status.lag()).isEqualTo(6);
        assertThat(status.recordsProcessed()).isEqualTo(200);
        assertThat(status.selector()).isEqualTo("cassandra-kafka.dev/sink=earthquakes");
        assertThat(world.child(ServiceAccount.class, sink)).isNotNull();
        assertThat(world.child(Service.class, sink)).isNotNull();
        assertThat(world.child(PodDisruptionBudget.class, sink)).isNotNull();
    }

    @Test
    void runningOperatorIsLiveReadyAndCountsItsResources() throws Exception {
        // Given
        world.apply(Sinks.earthquakes());
        // Then
        eventually().untilAsserted(() -> assertThat(world.ask("/metrics"))
                .contains("cassandra_kafka_operator_resources 1.0")
                .contains("cassandra_kafka_operator_informers_unhealthy 0.0"));
        assertThat(world.ask("/livez")).isEqualTo("ok\n");
        assertThat(world.ask("/readyz")).isEqualTo("ok\n");
    }

    @Test
    void unchangedSinkIsNotWrittenAgain() throws IOException {
        // Given
        var sink = world.running(Sinks.earthquakes("replicas: 2"));
        steadily().until(() -> world.traffic.all().size() > 0);
        // When
        world.traffic.clear();
        world.restartOperator();
        // Then
        steadily().untilAsserted(() -> assertThat(world.traffic.writes()).isEmpty());
        assertThat(world.sink(sink)).isReady("Running");
    }

    @Test
    void driftIsRepaired() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        // When
        world.client.resource(world.deployment(sink)).edit(deployment -> {
            deployment.getSpec().getTemplate().getSpec().getContainers().get(0).setImage("else/where:1");
            return deployment;
        });
        world.client.resource(world.child(Service.class, sink)).delete();
        // Then
        eventually().untilAsserted(() -> {
            var container = world.deployment(sink)
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getContainers()
                    .get(0);
            assertThat(container.getImage()).isEqualTo("registry.example/sink:1");
            assertThat(world.child(Service.class, sink)).isNotNull();
        });
    }

    @Test
    void fieldThatIsNotWantedAnyMoreGoes() {
        // Given
        var sink = world.running(Sinks.earthquakes("template: {priorityClassName: high, nodeSelector: {disk: ssd}}"));
        // When
        world.apply(Sinks.earthquakes());
        // Then
        eventually().untilAsserted(() -> {
            var pod = world.deployment(sink).getSpec().getTemplate().getSpec();
            assertThat(pod.getPriorityClassName()).isNullOrEmpty();
            assertThat(pod.getNodeSelector()).isNullOrEmpty();
        });
    }

    @Test
    void foreignObjectIsNotTouched() {
        // Given
        var foreign = Foreign.configMap(world, "earthquakes-sink");
        // When
        var sink = world.apply(Sinks.earthquakes());
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("NameConflict")
                .has("Stalled", "True", "NameConflict")
                .says("Ready", "ConfigMap \"earthquakes-sink\"")
                .isJudged(KStatus.FAILED));
        assertThat(world.child(ConfigMap.class, sink).getMetadata().getResourceVersion())
                .isEqualTo(foreign.getMetadata().getResourceVersion());
        assertThat(world.child(Service.class, sink)).isNull();
    }

    @Test
    void invalidEditLeavesTheRunningPipelineAlone() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        var before = world.deployment(sink).getMetadata().getGeneration();
        // When
        world.apply(Sinks.reading("value..id"));
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .has("Accepted", "False", "InvalidSpec")
                .has("Stalled", "True", "InvalidSpec")
                .has("Available", "True", "MinimumReplicasAvailable")
                .says("Ready", "spec.routes[0].tables[0].columns[0].from: \"value..id\"")
                .isJudged(KStatus.FAILED));
        assertThat(world.deployment(sink).getMetadata().getGeneration()).isEqualTo(before);
        assertThat(world.child(ConfigMap.class, sink).getData().get("pipeline.yaml"))
                .contains("value.id");
    }

    @Test
    void stoppedActsThoughTheRestOfTheSpecIsInvalid() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        var invalid = Sinks.earthquakes("state: Stopped\n  template: {jvmOptions: [\"-Xa -Xb\"]}");
        // When
        world.apply(invalid);
        // Then
        eventually().untilAsserted(() -> {
            assertThat(world.deployment(sink).getSpec().getReplicas()).isZero();
            assertThat(world.sink(sink)).isNotReady("InvalidSpec");
        });
    }

    @Test
    void stoppedSinkIsReadyOnceItsPodsAreGone() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        // When
        world.apply(Sinks.earthquakes("state: Stopped"));
        eventually().untilAsserted(() -> assertThat(world.sink(sink)).isNotReady("Stopping"));
        world.cluster.rollOut(World.child(sink));
        // Then
        eventually()
                .untilAsserted(
                        () -> assertThat(world.sink(sink)).isReady("Stopped").isJudged(KStatus.CURRENT));
    }

    @Test
    void troubleOfTheDataPathShowsAndPasses() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        // When
        world.data.isInTrouble(RuntimeReason.CASSANDRA_UNAVAILABLE, "no node of dc1 answers");
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("CassandraUnavailable")
                .says("Ready", "no node of dc1 answers"));
        // When
        world.data.standsAtBadRecord("earthquakes", 1, 42);
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink))
                .isNotReady("BadRecord")
                .says("Ready", "earthquakes-1 at offset 42"));
        // When
        world.data.runs();
        // Then
        eventually().untilAsserted(() -> assertThat(world.sink(sink)).isReady("Running"));
    }

    @Test
    void disruptionBudgetGoesWithTheSecondPod() {
        // Given
        var sink = world.running(Sinks.earthquakes("replicas: 2"));
        // When
        world.apply(Sinks.earthquakes("replicas: 1"));
        // Then
        eventually().untilAsserted(() -> {
            assertThat(world.child(PodDisruptionBudget.class, sink)).isNull();
            assertThat(world.deployment(sink).getSpec().getReplicas()).isEqualTo(1);
        });
    }

    @Test
    void deletedSinkTakesItsObjectsWithIt() {
        // Given
        var sink = world.running(Sinks.earthquakes());
        // When
        world.client.resource(world.sink(sink)).delete();
        // Then
        eventually().untilAsserted(() -> {
            assertThat(world.child(ConfigMap.class, sink)).isNull();
            assertThat(world.child(ServiceAccount.class, sink)).isNull();
            assertThat(world.client
                            .apps()
                            .deployments()
                            .inNamespace(world.namespace())
                            .list()
                            .getItems())
                    .isEmpty();
        });
    }
}
