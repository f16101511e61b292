package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deletion, finalizers, owners and namespaces. */
@ExtendWith(KubernetesExtension.class)
class LifeCycleTest {
    private static ConfigMapBuilder map(String name) {
        return new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata();
    }

    private static ConfigMap ownedBy(ConfigMap owner, String name, String... finalizers) {
        var reference = new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("ConfigMap")
                .withName(owner.getMetadata().getName())
                .withUid(owner.getMetadata().getUid())
                .build();
        return map(name)
                .editMetadata()
                .withOwnerReferences(reference)
                .withFinalizers(finalizers)
                .endMetadata()
                .build();
    }

    @Test
    void finalizerKeepsAnObjectUntilItIsTakenAway(KubernetesClient client) {
        // Given
        client.resource(map("a").editMetadata()
                        .withFinalizers("x/y")
                        .endMetadata()
                        .build())
                .create();
        var resource = client.configMaps().withName("a");
        // When
        resource.delete();
        // Then
        assertThat(resource.get().isMarkedForDeletion()).isTrue();
        resource.edit(map -> map.edit()
                .editMetadata()
                .withFinalizers(List.of())
                .endMetadata()
                .build());
        assertThat(resource.get()).isNull();
    }

    @Test
    void ownerDeletedInTheForegroundGoesAfterItsDependents(KubernetesClient client) {
        // Given
        var owner = client.resource(map("owner").build()).create();
        client.resource(ownedBy(owner, "dependent", "x/y")).create();
        // When
        client.resource(owner)
                .withPropagationPolicy(DeletionPropagation.FOREGROUND)
                .delete();
        // Then
        var dependent = client.configMaps().withName("dependent");
        await().until(() -> dependent.get().isMarkedForDeletion());
        assertThat(client.configMaps().withName("owner").get()).isNotNull();
        dependent.edit(map -> map.edit()
                .editMetadata()
                .withFinalizers(List.of())
                .endMetadata()
                .build());
        await().until(() -> client.configMaps().withName("owner").get() == null);
    }

    @Test
    void orphansStayWithoutTheirOwner(KubernetesClient client) {
        // Given
        var owner = client.resource(map("owner").build()).create();
        client.resource(ownedBy(owner, "dependent")).create();
        // When
        client.resource(owner).withPropagationPolicy(DeletionPropagation.ORPHAN).delete();
        // Then
        await().until(() -> client.configMaps().withName("owner").get() == null);
        assertThat(client.configMaps().withName("dependent").get().getMetadata().getOwnerReferences())
                .isEmpty();
    }

    @Test
    void objectOfAnOwnerThatIsNoMoreIsCollected(KubernetesClient client) {
        // Given
        var owner = client.resource(map("owner").build()).create();
        client.resource(owner).delete();
        // When
        client.resource(ownedBy(owner, "late")).create();
        // Then
        await().until(() -> client.configMaps().withName("late").get() == null);
    }

    @Test
    void namespaceTakesItsContentsWithIt(KubernetesClient client) {
        // Given
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName("n")
                        .endMetadata()
                        .build())
                .create();
        client.configMaps().inNamespace("n").resource(map("a").build()).create();
        // When
        client.namespaces().withName("n").delete();
        // Then
        await().until(() -> client.namespaces().withName("n").get() == null);
        assertThat(client.configMaps().inNamespace("n").list().getItems()).isEmpty();
    }

    @Test
    void nothingIsMadeInANamespaceThatDoesNotExist(KubernetesClient client) {
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> client.configMaps()
                        .inNamespace("n")
                        .resource(map("a").build())
                        .create())
                .withMessageContaining("namespaces \"n\" not found");
    }

    @Test
    void podOfANodeWaitsForTheNode(KubernetesClient client) {
        // Given
        client.resource(new PodBuilder()
                        .withNewMetadata()
                        .withName("p")
                        .endMetadata()
                        .withNewSpec()
                        .withNodeName("node")
                        .addNewContainer()
                        .withName("c")
                        .withImage("i")
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        // When
        client.pods().withName("p").delete();
        // Then
        assertThat(client.pods().withName("p").get().isMarkedForDeletion()).isTrue();
        client.pods().withName("p").withGracePeriod(0).delete();
        assertThat(client.pods().withName("p").get()).isNull();
    }
}
