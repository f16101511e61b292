package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentConditionBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatusBuilder;
import java.util.List;

/** Statuses as the real controllers write them, as pure functions. */
final class Statuses {
    private Statuses() {}

    static PodStatus of(Pod pod, PodState state, String now) {
        String name = pod.getSpec().getContainers().get(0).getName();
        return new PodStatusBuilder()
                .withPhase(state.running() || state.restarts() > 0 ? "Running" : "Pending")
                .withPodIP("127.0.0.1")
                .withHostIP("127.0.0.1")
                .withContainerStatuses(container(pod, name, state, now))
                .addNewCondition()
                .withType("Ready")
                .withStatus(text(state.ready()))
                .withLastTransitionTime(now)
                .endCondition()
                .addNewCondition()
                .withType("ContainersReady")
                .withStatus(text(state.ready()))
                .withLastTransitionTime(now)
                .endCondition()
                .build();
    }

    private static ContainerStatus container(Pod pod, String name, PodState state, String now) {
        var status = new ContainerStatusBuilder()
                .withName(name)
                .withImage(pod.getSpec().getContainers().get(0).getImage())
                .withImageID("local")
                .withReady(state.ready())
                .withStarted(state.running())
                .withRestartCount(state.restarts());
        return state.running()
                ? status.withNewState().withNewRunning(now).endState().build()
                : status.withNewState()
                        .withNewWaiting(null, state.waiting())
                        .endState()
                        .build();
    }

    static DeploymentStatus of(
            Deployment deployment, int wanted, List<LocalPod> current, List<LocalPod> outdated, String now) {
        int ready = (int) current.stream().filter(LocalPod::isReady).count();
        int available =
                ready + (int) outdated.stream().filter(LocalPod::isReady).count();
        boolean complete = outdated.isEmpty() && current.size() == wanted && ready == wanted;
        return new DeploymentStatusBuilder()
                .withObservedGeneration(deployment.getMetadata().getGeneration())
                .withReplicas(current.size() + outdated.size())
                .withUpdatedReplicas(current.size())
                .withReadyReplicas(available)
                .withAvailableReplicas(available)
                .withUnavailableReplicas(Math.max(0, wanted - available))
                .withConditions(
                        condition(
                                "Available",
                                available >= wanted,
                                "MinimumReplicasAvailable",
                                "MinimumReplicasUnavailable",
                                now),
                        condition(
                                "Progressing",
                                true,
                                complete ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
                                "",
                                now))
                .build();
    }

    private static DeploymentCondition condition(String type, boolean holds, String yes, String no, String now) {
        return new DeploymentConditionBuilder()
                .withType(type)
                .withStatus(text(holds))
                .withReason(holds ? yes : no)
                .withMessage(holds ? yes : no)
                .withLastTransitionTime(now)
                .withLastUpdateTime(now)
                .build();
    }

    private static String text(boolean value) {
        return value ? "True" : "False";
    }
}
