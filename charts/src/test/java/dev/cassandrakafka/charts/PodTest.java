package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pod of the operator. */
class PodTest {

    @ParameterizedTest
    @MethodSource("accepted")
    void itKeepsTheRestrictedStandard(ValuesFile values) {
        // Given
        PodSpec pod = Rendered.of(values).pod();
        Container container = Rendered.of(values).container();
        // Then
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getVolumes()).extracting("name").containsExactly("tmp");
        assertThat(pod.getVolumes().get(0).getEmptyDir()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void itsLabelsAreThoseThatAreSelected(ValuesFile values) {
        // Given
        var spec = Rendered.of(values).deployment().getSpec();
        // Then
        assertThat(spec.getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(spec.getSelector().getMatchLabels());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void itIsProbedOnItsPort(ValuesFile values) {
        // Given
        Container container = Rendered.of(values).container();
        String port = Rendered.of(values).environment().get("HTTP_PORT");
        // Then
        assertThat(container.getPorts()).singleElement().satisfies(http -> {
            assertThat(http.getName()).isEqualTo("http");
            assertThat(http.getContainerPort()).hasToString(port);
        });
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
        assertThat(container.getReadinessProbe().getHttpGet().getPort().getStrVal())
                .isEqualTo("http");
    }

    @Test
    void defaultsAreOneReplicaWithALeaseOverAllNamespaces() {
        // Given
        Rendered rendered = Rendered.of("default");
        // Then
        assertThat(rendered.deployment().getSpec().getReplicas()).isEqualTo(1);
        assertThat(rendered.environment())
                .containsEntry("LEADER_ELECTION", "true")
                .containsEntry("WATCH_NAMESPACES", "");
    }

    @Test
    void settingsReachTheProcess() {
        assertThat(Rendered.of("every-setting").environment())
                .containsAllEntriesOf(Map.of(
                        "OBSERVE_INTERVAL_SECONDS", "5",
                        "RECONCILE_THREADS", "2",
                        "CLIENT_MAX_REQUESTS", "8",
                        "CACHE_SYNC_SECONDS", "30",
                        "TERMINATION_SECONDS", "20",
                        "LOG_FORMAT", "json",
                        "LOG_LEVEL", "DEBUG",
                        "HTTP_PORT", "9000",
                        "JAVA_TOOL_OPTIONS", "-Xmx300m"));
    }

    @Test
    void aPodHasLongerToStopThanTheProcess() {
        assertThat(Rendered.of("every-setting").pod().getTerminationGracePeriodSeconds())
                .isEqualTo(35);
    }

    @Test
    void withoutALeaseTheOldPodIsGoneBeforeTheNewOneStarts() {
        assertThat(Rendered.of("without-leader-election")
                        .deployment()
                        .getSpec()
                        .getStrategy()
                        .getType())
                .isEqualTo("Recreate");
    }

    @Test
    void itIsScheduledAsTheValuesSay() {
        // Given
        Rendered rendered = Rendered.of("scheduled");
        // Then
        assertThat(rendered.pod().getNodeSelector()).containsEntry("kubernetes.io/os", "linux");
        assertThat(rendered.pod().getTolerations()).extracting("key").containsExactly("dedicated");
        assertThat(rendered.pod().getAffinity().getNodeAffinity()).isNotNull();
        assertThat(rendered.pod().getTopologySpreadConstraints()).hasSize(1);
        assertThat(rendered.pod().getPriorityClassName()).isEqualTo("high");
        assertThat(rendered.container().getResources().getLimits()).containsEntry("cpu", new Quantity("2"));
        assertThat(rendered.deployment().getSpec().getTemplate().getMetadata().getLabels())
                .containsEntry("team", "platform");
    }

    static List<ValuesFile> accepted() {
        return ValuesFile.accepted();
    }
}
