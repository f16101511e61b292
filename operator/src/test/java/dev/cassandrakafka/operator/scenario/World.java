package dev.cassandrakafka.operator.scenario;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.process.OperatorProcess;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** One namespace with a running operator, and everything that a scenario needs around it. */
final class World implements AutoCloseable {
    private static final Path CRD = Path.of("../crds/cassandrasinks.cassandra-kafka.dev.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RefusingServer refusing = new RefusingServer();
    private final String namespace = "scenario-" + UUID.randomUUID().toString().substring(0, 8);
    final ApiTraffic traffic = new ApiTraffic(refusing);
    final FakeDataPath data = new FakeDataPath();
    final LogCapture log = new LogCapture();
    final KubernetesClient client;
    final FakeCluster cluster;
    private final KubernetesClient operatorClient;
    private OperatorProcess operator;

    /**
     * A world on an API server.
     *
     * @param config of the author of resources, who may do everything
     * @param operatorConfig of the operator, who may do what its package says where the API server looks at rights
     */
    World(Config config, Config operatorConfig) throws IOException {
        client = new KubernetesClientBuilder().withConfig(config).build();
        operatorClient = new KubernetesClientBuilder()
                .withConfig(operatorConfig)
                .withHttpClientBuilderConsumer(http -> http.addOrReplaceInterceptor("traffic", traffic))
                .build();
        installDefinitions();
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .create();
        cluster = new FakeCluster(client, namespace, data);
        operator = start();
    }

    private void installDefinitions() throws IOException {
        try (InputStream crd = Files.newInputStream(CRD)) {
            for (HasMetadata definition : client.load(crd).items()) {
                client.resource(definition)
                        .fieldManager("scenario")
                        .forceConflicts()
                        .serverSideApply();
            }
        }
    }

    private OperatorProcess start() throws IOException {
        var settings = new OperatorSettings(
                "registry.example/sink:1",
                Set.of(namespace),
                namespace,
                "scenario",
                false,
                0,
                Duration.ofSeconds(1),
                2,
                64,
                Duration.ofSeconds(30),
                Duration.ofSeconds(1));
        return OperatorProcess.start(operatorClient, settings);
    }

    /** Ends the operator and starts another, which knows nothing of the first. */
    void restartOperator() throws IOException {
        operator.close();
        operator = start();
    }

    String namespace() {
        return namespace;
    }

    /** What the operator answers at a path of its own port. */
    String ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operator.httpPort() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    GenericKubernetesResource apply(GenericKubernetesResource sink) {
        sink.getMetadata().setNamespace(namespace);
        return client.resource(sink).fieldManager("scenario").forceConflicts().serverSideApply();
    }

    /** Applies a sink and lets it come to run. */
    GenericKubernetesResource running(GenericKubernetesResource sink) {
        var applied = apply(sink);
        eventually().untilAsserted(() -> cluster.deployment(child(sink)));
        cluster.rollOut(child(sink));
        eventually().untilAsserted(() -> SinkAssert.assertThat(sink(sink)).isReady("Running"));
        return applied;
    }

    CassandraSink sink(GenericKubernetesResource sink) {
        return client.resources(CassandraSink.class)
                .inNamespace(namespace)
                .withName(sink.getMetadata().getName())
                .get();
    }

    Deployment deployment(GenericKubernetesResource sink) {
        return cluster.deployment(child(sink));
    }

    <T extends HasMetadata> T child(Class<T> kind, GenericKubernetesResource sink) {
        return client.resources(kind)
                .inNamespace(namespace)
                .withName(child(sink))
                .get();
    }

    static String child(GenericKubernetesResource sink) {
        return sink.getMetadata().getName() + "-sink";
    }

    void secret(String name, Map<String, String> values) {
        client.resource(new SecretBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName(name)
                        .endMetadata()
                        .withStringData(values)
                        .build())
                .fieldManager("scenario")
                .forceConflicts()
                .serverSideApply();
    }

    void editSecret(String name, UnaryOperator<Secret> edit) {
        client.secrets().inNamespace(namespace).withName(name).edit(edit);
    }

    String configHash(GenericKubernetesResource sink) {
        var annotations = deployment(sink).getSpec().getTemplate().getMetadata().getAnnotations();
        return String.valueOf(annotations.get("cassandra-kafka.dev/config-hash"));
    }

    /** Waits for something to become so. */
    static ConditionFactory eventually() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    /** Waits for something that must go on being so. */
    static ConditionFactory steadily() {
        return Awaitility.await().during(Duration.ofSeconds(3)).atMost(PATIENCE).pollInterval(Duration.ofMillis(100));
    }

    @Override
    public void close() {
        operator.close();
        operatorClient.close();
        client.namespaces().withName(namespace).delete();
        client.close();
        data.close();
        refusing.close();
        log.close();
    }
}
