package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.reference.Digests;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.List;
import java.util.Objects;
import net.jcip.annotations.Immutable;

/** What is kept of each kind of object. */
@Immutable
final class Trim {
    private Trim() {}

    /** Of a Secret: the digest of each value, in place of the value. */
    static Secret secret(Secret secret) {
        return new SecretBuilder()
                .withMetadata(identity(secret))
                .withData(Digests.of(secret))
                .build();
    }

    /** Of a ConfigMap: all of it when it is ours, the digest of each value otherwise. */
    static ConfigMap configMap(ConfigMap configMap) {
        return isOurs(configMap)
                ? whole(configMap)
                : new ConfigMapBuilder()
                        .withMetadata(identity(configMap))
                        .withData(Digests.of(configMap))
                        .build();
    }

    /** Of a pod: its labels, its ports and its address. */
    static Pod pod(Pod pod) {
        return new PodBuilder()
                .withMetadata(identity(pod))
                .editMetadata()
                .withLabels(pod.getMetadata().getLabels())
                .withDeletionTimestamp(pod.getMetadata().getDeletionTimestamp())
                .endMetadata()
                .withNewSpec()
                .withContainers(ports(pod))
                .endSpec()
                .withStatus(status(Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new)))
                .build();
    }

    private static PodStatus status(PodStatus status) {
        return new PodStatusBuilder()
                .withPhase(status.getPhase())
                .withPodIP(status.getPodIP())
                .withConditions(status.getConditions())
                .build();
    }

    /** Of any object: all but the notes on who owns which field. */
    static <T extends HasMetadata> T whole(T object) {
        object.getMetadata().setManagedFields(List.of());
        return object;
    }

    static boolean isOurs(HasMetadata object) {
        var labels = object.getMetadata().getLabels();
        return labels != null && Label.MANAGER.equals(labels.get(Label.MANAGED_BY));
    }

    private static List<Container> ports(Pod pod) {
        return pod.getSpec().getContainers().stream()
                .map(container -> new ContainerBuilder()
                        .withName(container.getName())
                        .withPorts(container.getPorts())
                        .build())
                .toList();
    }

    private static ObjectMeta identity(HasMetadata object) {
        var metadata = object.getMetadata();
        return new ObjectMetaBuilder()
                .withNamespace(metadata.getNamespace())
                .withName(metadata.getName())
                .withUid(metadata.getUid())
                .withResourceVersion(metadata.getResourceVersion())
                .withOwnerReferences(metadata.getOwnerReferences())
                .build();
    }
}
