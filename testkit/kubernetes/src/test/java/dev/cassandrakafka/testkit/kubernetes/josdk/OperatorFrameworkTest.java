package dev.cassandrakafka.testkit.kubernetes.josdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.testkit.kubernetes.EmbeddedKubernetes;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Java Operator SDK with the settings of a cluster: server-side apply everywhere, leader election. */
class OperatorFrameworkTest {
    private static final Path DEFINITION =
            Path.of("src/test/resources/dev/cassandrakafka/testkit/kubernetes/widget-crd.yaml");

    private final EmbeddedKubernetes kubernetes = EmbeddedKubernetes.start();
    private final KubernetesClient client = kubernetes.client();
    private final Operator operator = new Operator(overrider -> overrider
            .withKubernetesClient(client)
            .withCloseClientOnStop(false)
            .withLeaderElectionConfiguration(LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration("widgets")
                    .withLeaseNamespace("default")
                    .withExitOnStopLeading(false)
                    .build()));

    @BeforeEach
    void startOperator() throws IOException {
        client.load(Files.newInputStream(DEFINITION)).create();
        operator.register(new WidgetReconciler());
        operator.start();
    }

    @AfterEach
    void stopOperator() {
        operator.stop();
        client.close();
        kubernetes.close();
    }

    private void apply(String size) {
        var widget = new Widget();
        widget.setMetadata(
                new ObjectMetaBuilder().withName("a").withNamespace("default").build());
        widget.setSpec(Map.of("size", size, "replicas", 2, "parts", List.of(Map.of("name", "x"))));
        client.resource(widget).forceConflicts().serverSideApply();
    }

    private void awaitGeneration(long generation) {
        await().untilAsserted(() -> assertThat(
                        client.resources(Widget.class).withName("a").get().getStatus())
                .containsEntry("observedGeneration", (int) generation));
    }

    @Test
    void dependentAndStatusAreAppliedAndTheNextReconcileLeavesTheDependentAlone() {
        // Given
        apply("Small");
        awaitGeneration(1);
        assertThat(client.apps().deployments().withName("a").get().getSpec().getReplicas())
                .isEqualTo(2);
        kubernetes.requests().clear();
        // When
        apply("Large");
        // Then
        awaitGeneration(2);
        assertThat(kubernetes.requests().writes("deployments.apps")).isEmpty();
        assertThat(kubernetes.requests().writes("widgets.example.dev"))
                .extracting(entry -> entry.verb() + " " + entry.subresource())
                .containsOnly("patch ", "patch status");
    }

    @Test
    void dependentIsMadeAgainAndGoesWithItsOwner() {
        // Given
        apply("Small");
        var deployment = client.apps().deployments().withName("a");
        await().until(() -> deployment.get() != null);
        // When
        deployment.delete();
        // Then
        await().until(() -> deployment.get() != null);
        client.resources(Widget.class).withName("a").delete();
        await().until(() -> deployment.get() == null);
    }

    @Test
    void conflictOfTheServerIsTriedAgain() {
        // Given
        kubernetes.faults().answer(409).to("patch", "deployments.apps").times(1);
        // When
        apply("Small");
        // Then
        awaitGeneration(1);
        assertThat(kubernetes.requests().writes("deployments.apps"))
                .extracting("code")
                .startsWith(409, 201);
    }
}
