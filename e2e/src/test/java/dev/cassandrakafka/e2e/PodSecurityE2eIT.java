package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No pod that the product makes needs more than the standard {@code restricted}, whether the cluster enforces it or not. */
@OnACluster
class PodSecurityE2eIT {
    @Test
    void everyPodMeetsTheRestrictedStandard(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "restricted", 1)
                .apply()
                .awaitReady();
        // When
        Map<String, List<String>> violations = Stream.of(platform.operatorNamespace(), platform.namespace())
                .flatMap(namespace -> platform.client().pods().inNamespace(namespace).list().getItems().stream())
                .collect(Collectors.toMap(pod -> pod.getMetadata().getName(), PodSecurityE2eIT::violations));
        // Then
        assertThat(violations).hasSizeGreaterThanOrEqualTo(5);
        assertThat(violations).containsKey(sink.pods().get(0).getMetadata().getName());
        assertThat(violations)
                .allSatisfy((pod, found) -> assertThat(found).as(pod).isEmpty());
    }

    @Test
    void sinksGetNoToken(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "no-token", 1)
                .apply()
                .awaitReady();
        // When
        PodSpec pod = sink.pods().get(0).getSpec();
        // Then
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getVolumes())
                .filteredOn(volume -> volume.getProjected() != null)
                .flatExtracting(volume -> volume.getProjected().getSources())
                .noneMatch(source -> source.getServiceAccountToken() != null);
    }

    private static List<String> violations(Pod pod) {
        return RestrictedStandard.violations(pod.getSpec());
    }
}
