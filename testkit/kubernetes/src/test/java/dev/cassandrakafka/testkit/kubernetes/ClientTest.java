package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KubernetesExtension.class)
class ClientTest {
    private static ConfigMap map(String name, Map<String, String> data) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withData(data)
                .build();
    }

    private static ConfigMap apply(KubernetesClient client, ConfigMap map, String manager) {
        var context = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager(manager)
                .withForce(false)
                .build();
        return client.resource(map).patch(context);
    }

    @Test
    void whatIsCreatedCanBeReadUpdatedAndDeleted(KubernetesClient client) {
        // Given
        var created = client.resource(map("a", Map.of("k", "1"))).create();
        // When
        created.getData().put("k", "2");
        client.resource(created).update();
        // Then
        assertThat(client.configMaps().withName("a").get().getData()).containsEntry("k", "2");
        client.configMaps().withName("a").delete();
        assertThat(client.configMaps().withName("a").get()).isNull();
    }

    @Test
    void updateOfAnOldRevisionConflicts(KubernetesClient client) {
        // Given
        var created = client.resource(map("a", Map.of("k", "1"))).create();
        client.resource(map("a", Map.of("k", "2"))).update();
        // When, Then
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> client.resource(created).update())
                .satisfies(failure -> assertThat(failure.getCode()).isEqualTo(409));
    }

    @Test
    void applyRemovesWhatItsManagerNoLongerWants(KubernetesClient client) {
        // Given
        apply(client, map("a", Map.of("x", "1", "y", "1")), "one");
        apply(client, map("a", Map.of("z", "2")), "two");
        // When
        apply(client, map("a", Map.of("y", "1")), "one");
        // Then
        assertThat(client.configMaps().withName("a").get().getData())
                .containsExactlyInAnyOrderEntriesOf(Map.of("y", "1", "z", "2"));
    }

    @Test
    void applyOfAnothersFieldConflicts(KubernetesClient client) {
        // Given
        apply(client, map("a", Map.of("x", "1")), "one");
        // When, Then
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> apply(client, map("a", Map.of("x", "2")), "two"))
                .withMessageContaining("Apply failed with 1 conflict: conflict with \"one\": .data.x");
    }

    @Test
    void secondApplyOfTheSameMakesNoNewRevision(KubernetesClient client) {
        // Given
        var first = apply(client, map("a", Map.of("x", "1")), "one");
        // When
        var second = apply(client, map("a", Map.of("x", "1")), "one");
        // Then
        assertThat(second.getMetadata().getResourceVersion())
                .isEqualTo(first.getMetadata().getResourceVersion());
    }

    @Test
    void informerSeesWhatHappens(KubernetesClient client) {
        // Given
        List<String> seen = new CopyOnWriteArrayList<>();
        client.resource(map("a", Map.of())).create();
        client.configMaps().inform(new ResourceEventHandler<>() {
            @Override
            public void onAdd(ConfigMap map) {
                seen.add("added " + map.getMetadata().getName());
            }

            @Override
            public void onUpdate(ConfigMap before, ConfigMap after) {
                seen.add("updated " + after.getMetadata().getName());
            }

            @Override
            public void onDelete(ConfigMap map, boolean unknown) {
                seen.add("deleted " + map.getMetadata().getName());
            }
        });
        // When
        client.resource(map("b", Map.of())).create();
        client.resource(map("a", Map.of("k", "1"))).update();
        client.configMaps().withName("b").delete();
        // Then
        await().untilAsserted(() -> assertThat(seen).containsExactly("added a", "added b", "updated a", "deleted b"));
    }

    @Test
    void dependentsGoWithTheirOwner(KubernetesClient client) {
        // Given
        var owner = client.resource(map("owner", Map.of())).create();
        var reference = new OwnerReferenceBuilder()
                .withApiVersion("v1")
                .withKind("ConfigMap")
                .withName("owner")
                .withUid(owner.getMetadata().getUid())
                .build();
        client.resource(map("dependent", Map.of())
                        .edit()
                        .editMetadata()
                        .withOwnerReferences(reference)
                        .endMetadata()
                        .build())
                .create();
        // When
        client.resource(owner).delete();
        // Then
        await().until(() -> client.configMaps().withName("dependent").get() == null);
    }

    @Test
    void faultsAreAnsweredAndWritesAreLogged(EmbeddedKubernetes kubernetes, KubernetesClient client) {
        // Given
        kubernetes.faults().answer(409).to("create", "configmaps").times(1);
        // When
        assertThatExceptionOfType(KubernetesClientException.class)
                .isThrownBy(() -> client.resource(map("a", Map.of())).create());
        client.resource(map("a", Map.of())).create();
        // Then
        assertThat(kubernetes.requests().writes("configmaps"))
                .extracting(RequestLog.Entry::code)
                .containsExactly(409, 201);
    }
}
