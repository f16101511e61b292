package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictedStandardTest {
    private static final String GOOD =
            """
            securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
            containers:
              - name: main
                securityContext:
                  allowPrivilegeEscalation: false
                  readOnlyRootFilesystem: true
                  capabilities: {drop: [ALL]}
            volumes:
              - {name: tmp, emptyDir: {}}
            """;

    @Test
    void aConfinedPodIsFine() {
        assertThat(RestrictedStandard.violations(pod(GOOD))).isEmpty();
    }

    @Test
    void aPodThatSaysNothingIsNot() {
        assertThat(RestrictedStandard.violations(pod("containers: [{name: main}]")))
                .containsExactly(
                        "containers.main.allowPrivilegeEscalation: must be false",
                        "containers.main.runAsNonRoot: must be true",
                        "containers.main.seccompProfile: must be RuntimeDefault or Localhost",
                        "containers.main.readOnlyRootFilesystem: must be true",
                        "containers.main.capabilities.drop: must include ALL");
    }

    @Test
    void aContainerCannotTakeBackWhatThePodSays() {
        var pod = pod(GOOD.replace(
                "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: true\n      runAsNonRoot: false"));

        assertThat(RestrictedStandard.violations(pod)).containsExactly("containers.main.runAsNonRoot: must be true");
    }

    @Test
    void theHostStaysOut() {
        var pod = pod(GOOD.replace("emptyDir: {}", "hostPath: {path: /}") + "hostNetwork: true\n");

        assertThat(RestrictedStandard.violations(pod))
                .containsExactly("hostNetwork: must not be true", "volumes.tmp: is of a kind that is not allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka.yaml", "cassandra.yaml"})
    void theServersOfTheTestsMeetTheStandard(String file) {
        String yaml = Manifest.read("e2e/manifests/" + file);

        var statefulSet = Serialization.unmarshal(yaml.split("\n---\n", -1)[0], StatefulSet.class);

        assertThat(RestrictedStandard.violations(
                        statefulSet.getSpec().getTemplate().getSpec()))
                .isEmpty();
    }

    private static PodSpec pod(String yaml) {
        return Serialization.unmarshal(yaml, PodSpec.class);
    }
}
