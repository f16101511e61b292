package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart makes, in the eyes of the API server that KUBECONFIG names; nothing is kept there. */
class ChartIT {
    @SuppressWarnings("NullAway.Init")
    private KubernetesClient client;

    private final Namespace namespace = new NamespaceBuilder()
            .withNewMetadata()
            .withName("charts-" + UUID.randomUUID())
            .endMetadata()
            .build();

    @BeforeEach
    void connect() {
        assumeTrue(System.getenv("KUBECONFIG") != null, "KUBECONFIG is not set: no API server to test against");
        client = new KubernetesClientBuilder().build();
        client.resource(namespace).create();
    }

    @AfterEach
    @SuppressWarnings("NullAway") // no server, no connection
    void leave() {
        if (client != null) {
            client.resource(namespace).delete();
            client.close();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyObjectIsAccepted(ValuesFile values) {
        // When
        Stream<HasMetadata> objects = Rendered.of(values).objects().stream()
                .filter(object -> !object.getKind().equals("PodMonitor"));
        // Then
        assertThat(objects).isNotEmpty().allSatisfy(this::isAccepted);
    }

    /** In the namespace of the test, since those of the values may not be there. */
    private void isAccepted(HasMetadata object) {
        if (object.getMetadata().getNamespace() != null) {
            object.getMetadata().setNamespace(namespace.getMetadata().getName());
        }
        HasMetadata answer = client.resource(object)
                .dryRun()
                .fieldValidation(Validation.STRICT)
                .fieldManager("charts-it")
                .forceConflicts()
                .serverSideApply();
        assertThat(answer.getMetadata().getName())
                .isEqualTo(object.getMetadata().getName());
    }

    static List<ValuesFile> accepted() {
        return ValuesFile.accepted();
    }
}
