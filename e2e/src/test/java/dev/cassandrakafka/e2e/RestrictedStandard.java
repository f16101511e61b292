package dev.cassandrakafka.e2e;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Pod Security Standard {@code restricted}, for Linux, and one rule of ours: the root file system is read-only. Not every cluster
 * enforces it, so the tests look for themselves.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>
 */
final class RestrictedStandard {
    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");
    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");

    private final PodSpec pod;
    private final List<String> violations = new ArrayList<>();

    private RestrictedStandard(PodSpec pod) {
        this.pod = pod;
    }

    /** What in a pod the standard forbids, each as a sentence that starts with the field; empty when all is well. */
    static List<String> violations(PodSpec pod) {
        var standard = new RestrictedStandard(pod);
        standard.checkPod();
        standard.containers().forEach(standard::checkContainer);
        return List.copyOf(standard.violations);
    }

    private Stream<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
    }

    private PodSecurityContext podContext() {
        return Objects.requireNonNullElseGet(pod.getSecurityContext(), PodSecurityContext::new);
    }

    private void checkPod() {
        forbid(isTrue(pod.getHostNetwork()), "hostNetwork", "must not be true");
        forbid(isTrue(pod.getHostPID()), "hostPID", "must not be true");
        forbid(isTrue(pod.getHostIPC()), "hostIPC", "must not be true");
        forbid(isRoot(podContext().getRunAsUser()), "securityContext.runAsUser", "must not be 0");
        podContext().getSysctls().stream()
                .filter(sysctl -> !SYSCTLS.contains(sysctl.getName()))
                .forEach(sysctl -> forbid(true, "securityContext.sysctls", sysctl.getName() + " is not a safe one"));
        pod.getVolumes().stream()
                .filter(volume -> !isAllowed(volume))
                .forEach(volume -> forbid(true, "volumes." + volume.getName(), "is of a kind that is not allowed"));
    }

    private void checkContainer(Container container) {
        String path = "containers." + container.getName() + ".";
        SecurityContext context = Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
        forbid(isTrue(context.getPrivileged()), path + "privileged", "must not be true");
        forbid(
                !Boolean.FALSE.equals(context.getAllowPrivilegeEscalation()),
                path + "allowPrivilegeEscalation",
                "must be false");
        forbid(isRoot(context.getRunAsUser()), path + "runAsUser", "must not be 0");
        forbid(
                !isTrue(either(context.getRunAsNonRoot(), podContext().getRunAsNonRoot())),
                path + "runAsNonRoot",
                "must be true");
        forbid(
                !isConfined(either(context.getSeccompProfile(), podContext().getSeccompProfile())),
                path + "seccompProfile",
                "must be RuntimeDefault or Localhost");
        forbid(!isTrue(context.getReadOnlyRootFilesystem()), path + "readOnlyRootFilesystem", "must be true");
        forbid(!isDefault(context.getProcMount()), path + "procMount", "must be Default");
        checkCapabilities(path, Optional.ofNullable(context.getCapabilities()).orElseGet(Capabilities::new));
        forbid(
                container.getPorts().stream().anyMatch(port -> port.getHostPort() != null && port.getHostPort() != 0),
                path + "ports",
                "must not name a hostPort");
    }

    private void checkCapabilities(String path, Capabilities capabilities) {
        forbid(!capabilities.getDrop().contains("ALL"), path + "capabilities.drop", "must include ALL");
        forbid(
                !Set.of("NET_BIND_SERVICE").containsAll(capabilities.getAdd()),
                path + "capabilities.add",
                "must not add more than NET_BIND_SERVICE");
    }

    private void forbid(boolean wrong, String field, String rule) {
        if (wrong) {
            violations.add("%s: %s".formatted(field, rule));
        }
    }

    private static boolean isAllowed(Volume volume) {
        return Stream.of(
                        volume.getConfigMap(),
                        volume.getCsi(),
                        volume.getDownwardAPI(),
                        volume.getEmptyDir(),
                        volume.getEphemeral(),
                        volume.getPersistentVolumeClaim(),
                        volume.getProjected(),
                        volume.getSecret())
                .anyMatch(Objects::nonNull);
    }

    private static boolean isConfined(@Nullable SeccompProfile profile) {
        return profile != null && SECCOMP.contains(profile.getType());
    }

    private static boolean isDefault(@Nullable String procMount) {
        return procMount == null || procMount.equals("Default");
    }

    private static boolean isRoot(@Nullable Long user) {
        return user != null && user == 0;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static <T> @Nullable T either(@Nullable T own, @Nullable T pods) {
        return own != null ? own : pods;
    }
}
