package dev.cassandrakafka.operator.observe;

import dev.cassandrakafka.operator.desired.PodPaths;
import dev.cassandrakafka.operator.identity.Role;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import java.net.URI;
import java.util.Optional;
import net.jcip.annotations.Immutable;

/**
 * Where a pod answers.
 *
 * @param pod the name of the pod
 * @param status the address of its {@code /status}
 */
@Immutable
record PodAddress(String pod, URI status) {

    /** Nothing for a pod that has no address yet, that has ended or that is about to. */
    static Optional<PodAddress> of(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null
                || pod.getStatus() == null
                || pod.getStatus().getPodIP() == null
                || !"Running".equals(pod.getStatus().getPhase())) {
            return Optional.empty();
        }
        var ip = pod.getStatus().getPodIP();
        var host = ip.contains(":") ? "[" + ip + "]" : ip;
        return port(pod)
                .map(port -> new PodAddress(
                        pod.getMetadata().getName(), URI.create("http://%s:%d/status".formatted(host, port))));
    }

    private static Optional<Integer> port(Pod pod) {
        var role = Role.of(pod).map(Role::role).orElse("");
        return pod.getSpec().getContainers().stream()
                .filter(container -> role.equals(container.getName()))
                .flatMap(container -> container.getPorts().stream())
                .filter(port -> PodPaths.HTTP_PORT_NAME.equals(port.getName()))
                .map(ContainerPort::getContainerPort)
                .findFirst();
    }
}
