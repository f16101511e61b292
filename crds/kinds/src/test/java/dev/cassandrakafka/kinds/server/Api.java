package dev.cassandrakafka.kinds.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.NamespaceableResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An API server with the definition, and a namespace of one's own in it. The definition stays: others may be using it. */
final class Api implements AutoCloseable {
    private static final Path CRD = Path.of("../cassandrasinks.cassandra-kafka.dev.yaml");
    private static final Duration ESTABLISHED = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final String namespace = "kinds-" + UUID.randomUUID();
    private final KubernetesClient client;

    private Api(KubernetesClient client) {
        this.client = client;
    }

    /** Ends the test as skipped where there is no server. */
    static Api connect() {
        assumeTrue(System.getenv("KUBECONFIG") != null, "KUBECONFIG is not set: no API server to test against");
        Api api = new Api(new KubernetesClientBuilder().withConfig(once()).build());
        api.client
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(api.namespace)
                        .endMetadata()
                        .build())
                .create();
        return api;
    }

    /** An API server answers 500 to an apply with an item twice; the client would take that for a passing trouble. */
    private static Config once() {
        return new ConfigBuilder(Config.autoConfigure(null))
                .withRequestRetryBackoffLimit(0)
                .build();
    }

    /** Applies the definition and waits until it is served. */
    CustomResourceDefinition applyDefinition() {
        NamespaceableResource<CustomResourceDefinition> crd =
                client.resource(client.getKubernetesSerialization().unmarshal(text(), CustomResourceDefinition.class));
        crd.fieldValidation(Validation.STRICT)
                .fieldManager("kinds-it")
                .forceConflicts()
                .serverSideApply();
        CustomResourceDefinition established =
                crd.waitUntilCondition(Api::isEstablished, ESTABLISHED.toSeconds(), TimeUnit.SECONDS);
        await().atMost(ESTABLISHED).until(() -> isDiscovered(established)); // which comes later than Established
        return established;
    }

    private boolean isDiscovered(CustomResourceDefinition crd) {
        String version = crd.getSpec().getGroup() + "/"
                + crd.getSpec().getVersions().get(0).getName();
        return Stream.ofNullable(client.getApiResources(version))
                .flatMap(resources -> resources.getResources().stream())
                .anyMatch(resource ->
                        resource.getKind().equals(crd.getSpec().getNames().getKind()));
    }

    private static boolean isEstablished(CustomResourceDefinition crd) {
        return Stream.ofNullable(crd.getStatus())
                .flatMap(status ->
                        Stream.ofNullable(status.getConditions())) // none at all for a moment after its creation
                .flatMap(List::stream)
                .anyMatch(condition -> condition.getType().equals("Established")
                        && condition.getStatus().equals("True"));
    }

    /** The resource in the namespace, with every field as it was written, known or not. */
    Resource<GenericKubernetesResource> in(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        ((ObjectNode) copy.path("metadata")).put("namespace", namespace);
        return client.resource(json.convertValue(copy, GenericKubernetesResource.class));
    }

    /** The stored resource as a tree. */
    JsonNode stored(Resource<GenericKubernetesResource> resource) {
        return json.valueToTree(resource.get());
    }

    /** Removes all resources of the kind from the namespace. */
    void clear(String apiVersion, String kind) {
        client.genericKubernetesResources(apiVersion, kind)
                .inNamespace(namespace)
                .delete();
    }

    private static String text() {
        try {
            return Files.readString(CRD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.namespaces().withName(namespace).delete();
        client.close();
    }
}
