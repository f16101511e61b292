package dev.cassandrakafka.operator.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrimTest {

    @Test
    void secretIsKeptAsDigestsOnly() {
        // Given
        var store = new TrimmedStore<Secret>(Trim::secret);
        var secret = new SecretBuilder()
                .withNewMetadata()
                .withNamespace("quakes")
                .withName("user")
                .withResourceVersion("7")
                .addToAnnotations("kubectl.kubernetes.io/last-applied-configuration", "password")
                .endMetadata()
                .withData(Map.of("password", "cGFzc3dvcmQ="))
                .build();
        // When
        store.put("quakes/user", secret);
        // Then
        var kept = store.get("quakes/user");
        assertThat(kept.getData()).containsOnlyKeys("password");
        assertThat(kept.getMetadata().getResourceVersion()).isEqualTo("7");
        assertThat(kept.toString()).doesNotContain("cGFzc3dvcmQ=").doesNotContain("last-applied");
    }

    @Test
    void onlyOurOwnConfigMapsAreKeptWhole() {
        // Given
        var foreign = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("theirs")
                .endMetadata()
                .withData(Map.of("key", "value"))
                .build();
        var ours = new ConfigMapBuilder(foreign)
                .editMetadata()
                .addToLabels("app.kubernetes.io/managed-by", "cassandra-kafka-operator")
                .endMetadata()
                .build();
        // Then
        assertThat(Trim.configMap(foreign).getData()).doesNotContainValue("value");
        assertThat(Trim.configMap(ours).getData()).containsEntry("key", "value");
    }

    @Test
    void podWithoutStatusIsKept() {
        // Given
        var pod = new PodBuilder()
                .withNewMetadata()
                .withName("new")
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build();
        var running = new PodBuilder(pod)
                .withNewStatus()
                .withPhase("Running")
                .endStatus()
                .build();
        // When
        var kept = Trim.pod(pod);
        // Then
        assertThat(kept.getStatus().getPhase()).isNull();
        assertThat(PodChange.matters(running, pod)).isTrue();
        assertThat(PodChange.matters(pod, pod)).isFalse();
    }
}
