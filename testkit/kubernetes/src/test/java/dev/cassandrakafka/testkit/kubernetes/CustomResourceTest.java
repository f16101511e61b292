package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.StatusCause;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Custom resources. The comments at the top of {@code widgets/invalid-*.yaml} are what a server made of Kubernetes' own library modules
 * (1.35) says of the file.
 */
@ExtendWith(KubernetesExtension.class)
class CustomResourceTest {
    private static final Path FILES =
            Path.of("src/test/resources/dev/cassandrakafka/testkit/kubernetes").toAbsolutePath();

    static Stream<Path> invalid() throws IOException {
        return files("invalid-");
    }

    static Stream<Path> valid() throws IOException {
        return files("valid-");
    }

    private static Stream<Path> files(String prefix) throws IOException {
        try (var files = Files.list(FILES.resolve("widgets"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }

    private static GenericKubernetesResource widget(String name, Map<String, Object> spec) {
        var widget = new GenericKubernetesResource();
        widget.setApiVersion("example.dev/v1");
        widget.setKind("Widget");
        widget.setMetadata(new ObjectMetaBuilder().withName(name).build());
        widget.setAdditionalProperty("spec", spec);
        return widget;
    }

    private static void define(KubernetesClient client) throws IOException {
        client.load(Files.newInputStream(FILES.resolve("widget-crd.yaml"))).create();
    }

    private static GenericKubernetesResource read(Path file) throws IOException {
        return Serialization.unmarshal(Files.readString(file), GenericKubernetesResource.class);
    }

    @ParameterizedTest
    @MethodSource
    void invalid(Path file, EmbeddedKubernetes kubernetes, KubernetesClient client) throws IOException {
        // Given
        define(client);
        var expected = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2))
                .toList();
        // When
        var failure = catchThrowableOfType(KubernetesClientException.class, () -> client.resource(read(file))
                .fieldValidation(FieldValidateable.Validation.STRICT)
                .create());
        // Then
        assertThat(failure).isNotNull();
        assertThat(messages(failure)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> messages(KubernetesClientException failure) {
        if (failure.getCode() == 400) {
            return List.of(failure.getStatus().getMessage());
        }
        return failure.getStatus().getDetails().getCauses().stream()
                .map(CustomResourceTest::message)
                .toList();
    }

    private static String message(StatusCause cause) {
        return cause.getField() + ": " + cause.getMessage();
    }

    @ParameterizedTest
    @MethodSource
    void valid(Path file, EmbeddedKubernetes kubernetes, KubernetesClient client) throws IOException {
        // Given
        define(client);
        // When
        var created = client.resource(read(file)).create();
        // Then
        assertThat(created.<String>get("spec", "size")).isEqualTo("Small");
        assertThat(created.<Boolean>get("spec", "options", "verbose")).isFalse();
        assertThat(created.<Integer>get("status", "observedGeneration")).isEqualTo(-1);
    }

    @Test
    void generationMovesWithTheSpecAndNotWithTheStatus(KubernetesClient client) throws IOException {
        // Given
        define(client);
        var widget = client.resource(widget("a", Map.of("parts", List.of(Map.of("name", "x")))))
                .create();
        // When
        widget.setAdditionalProperty("status", Map.of("replicas", 1));
        var withStatus = client.resource(widget).updateStatus();
        withStatus.setAdditionalProperty("spec", Map.of("size", "Large", "parts", List.of(Map.of("name", "x"))));
        var changed = client.resource(withStatus).update();
        // Then
        assertThat(withStatus.getMetadata().getGeneration()).isEqualTo(1);
        assertThat(changed.getMetadata().getGeneration()).isEqualTo(2);
        assertThat(changed.<Integer>get("status", "replicas")).isEqualTo(1);
    }

    @Test
    void updateDoesNotTouchTheStatusNorUpdateOfTheStatusTheSpec(KubernetesClient client) throws IOException {
        // Given
        define(client);
        var widget = client.resource(widget("a", Map.of("parts", List.of(Map.of("name", "x")))))
                .create();
        // When
        widget.setAdditionalProperty("status", Map.of("replicas", 7));
        widget.setAdditionalProperty("spec", Map.of("size", "Large", "parts", List.of(Map.of("name", "y"))));
        var updated = client.resource(widget).updateStatus();
        // Then
        assertThat(updated.<Integer>get("status", "replicas")).isEqualTo(7);
        assertThat(updated.<String>get("spec", "size")).isEqualTo("Small");
    }

    @Test
    void resourcesGoWithTheirDefinition(KubernetesClient client) throws IOException {
        // Given
        define(client);
        client.resource(widget("a", Map.of("parts", List.of(Map.of("name", "x")))))
                .create();
        // When
        client.apiextensions()
                .v1()
                .customResourceDefinitions()
                .withName("widgets.example.dev")
                .delete();
        // Then
        define(client);
        assertThat(client.genericKubernetesResources("example.dev/v1", "Widget")
                        .list()
                        .getItems())
                .isEmpty();
    }
}
