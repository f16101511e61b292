package dev.cassandrakafka.quickstart;

import dev.cassandrakafka.operator.process.OperatorProcess;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import dev.cassandrakafka.operator.settings.SettingsReader;
import dev.cassandrakafka.quickstart.node.LocalImages;
import dev.cassandrakafka.quickstart.node.LocalNode;
import dev.cassandrakafka.testkit.kubernetes.EmbeddedKubernetes;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/** The API server in this process, the operator with its production settings, and the node that runs pods as processes. */
final class ControlPlane implements AutoCloseable {
    private static final String IMAGE = "cassandra-kafka-sink:quickstart";
    private static final String FIELD_MANAGER = "quickstart";

    private final EmbeddedKubernetes kubernetes;
    private final OperatorProcess operator;
    private final LocalNode node;
    private final Path kubeconfig;

    private ControlPlane(EmbeddedKubernetes kubernetes, OperatorProcess operator, LocalNode node, Path kubeconfig) {
        this.kubernetes = kubernetes;
        this.operator = operator;
        this.node = node;
        this.kubeconfig = kubeconfig;
    }

    static ControlPlane start(Repository repository, Path folder) throws IOException {
        EmbeddedKubernetes kubernetes = EmbeddedKubernetes.start();
        Path kubeconfig = folder.resolve("kubeconfig");
        kubernetes.writeKubeconfig(kubeconfig);
        applyDefinitions(kubernetes.client(), repository.customResourceDefinitions());
        OperatorProcess operator = OperatorProcess.start(kubernetes.client(), settings());
        LocalImages images = new LocalImages(Map.of(IMAGE, repository.sinkJar()));
        LocalNode node = LocalNode.start(kubernetes.client(), images, folder, Clock.systemUTC());
        return new ControlPlane(kubernetes, operator, node, kubeconfig);
    }

    private static OperatorSettings settings() {
        return new SettingsReader(Map.of(
                        "SINK_IMAGE",
                        IMAGE,
                        "LEADER_ELECTION",
                        "false",
                        "HTTP_PORT",
                        "0",
                        "OBSERVE_INTERVAL_SECONDS",
                        "1"))
                .read("quickstart");
    }

    private static void applyDefinitions(KubernetesClient client, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    client.load(in).fieldManager(FIELD_MANAGER).serverSideApply();
                }
            }
        }
    }

    KubernetesClient client() {
        return kubernetes.client();
    }

    Path kubeconfig() {
        return kubeconfig;
    }

    void apply(GenericKubernetesResource resource) {
        client().resource(resource).fieldManager(FIELD_MANAGER).serverSideApply();
    }

    SinkTable table() {
        return new SinkTable(kubernetes.url());
    }

    @Override
    public void close() {
        node.close();
        operator.close();
        kubernetes.close();
    }
}
