package dev.cassandrakafka.operator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;

/** Plays the controllers and the kubelet: gives a Deployment pods, which all answer at the fake data path. */
final class FakeCluster {
    private final KubernetesClient client;
    private final String namespace;
    private final FakeDataPath data;

    FakeCluster(KubernetesClient client, String namespace, FakeDataPath data) {
        this.client = client;
        this.namespace = namespace;
        this.data = data;
    }

    /** Rolls the Deployment out as it is now: pods that it wants are there and ready, others are not. */
    void rollOut(String name) {
        var deployment = deployment(name);
        var replicas = deployment.getSpec().getReplicas();
        pods(name).forEach(pod -> client.resource(pod).withGracePeriod(0).delete());
        for (int i = 0; i < replicas; i++) {
            run(deployment, name + "-" + deployment.getMetadata().getGeneration() + "-" + i);
        }
        report(deployment, replicas);
    }

    private void report(Deployment deployment, int replicas) {
        client.resource(new DeploymentBuilder(deployment)
                        .withNewStatus()
                        .withObservedGeneration(deployment.getMetadata().getGeneration())
                        .withReplicas(replicas)
                        .withUpdatedReplicas(replicas)
                        .withReadyReplicas(replicas)
                        .withAvailableReplicas(replicas)
                        .addNewCondition()
                        .withType("Progressing")
                        .withStatus("True")
                        .withReason("NewReplicaSetAvailable")
                        .endCondition()
                        .endStatus()
                        .build())
                .updateStatus();
    }

    private void run(Deployment deployment, String name) {
        var template = deployment.getSpec().getTemplate();
        var pod = client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withNamespace(namespace)
                        .withName(name)
                        .withLabels(template.getMetadata().getLabels())
                        .withAnnotations(template.getMetadata().getAnnotations())
                        .endMetadata()
                        .withSpec(template.getSpec())
                        .editSpec()
                        .editFirstContainer()
                        .editFirstPort()
                        .withContainerPort(data.port())
                        .endPort()
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        client.resource(new PodBuilder(pod)
                        .withNewStatus()
                        .withPhase("Running")
                        .withPodIP("127.0.0.1")
                        .endStatus()
                        .build())
                .updateStatus();
    }

    Deployment deployment(String name) {
        var deployment = client.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(name)
                .get();
        assertThat(deployment).as("Deployment %s", name).isNotNull();
        return deployment;
    }

    private Iterable<Pod> pods(String name) {
        return client.pods().inNamespace(namespace).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getName().startsWith(name + "-"))
                .toList();
    }
}
