package dev.cassandrakafka.operator.report;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.Objects;
import java.util.Optional;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * How far a Deployment is, by the rules of {@code kubectl rollout status}.
 *
 * @param exists whether there is a Deployment
 * @param observed whether its controller has seen its latest spec
 * @param wanted the number of pods that are wanted
 * @param total the number of pods, old ones included
 * @param updated the number of pods of the latest spec
 * @param available the number of pods that are ready
 * @param completed whether the latest spec has once been fully rolled out
 * @param deadlineExceeded whether its controller has given up hope
 */
@Immutable
record Rollout(
        boolean exists,
        boolean observed,
        int wanted,
        int total,
        int updated,
        int available,
        boolean completed,
        boolean deadlineExceeded) {

    static Rollout of(Optional<Deployment> deployment, int wanted) {
        return deployment
                .map(found -> of(found, wanted))
                .orElseGet(() -> new Rollout(false, false, wanted, 0, 0, 0, false, false));
    }

    private static Rollout of(Deployment deployment, int wanted) {
        var status = Objects.requireNonNullElseGet(deployment.getStatus(), DeploymentStatus::new);
        var progressing = progressing(status);
        return new Rollout(
                true,
                observed(deployment, status),
                wanted,
                number(status.getReplicas()),
                number(status.getUpdatedReplicas()),
                number(status.getAvailableReplicas()),
                progressing.filter("NewReplicaSetAvailable"::equals).isPresent(),
                progressing.filter("ProgressDeadlineExceeded"::equals).isPresent());
    }

    private static boolean observed(Deployment deployment, DeploymentStatus status) {
        var generation = deployment.getMetadata().getGeneration();
        var seen = status.getObservedGeneration();
        return seen != null && generation != null && seen >= generation;
    }

    private static Optional<String> progressing(DeploymentStatus status) {
        return status.getConditions().stream()
                .filter(condition -> "Progressing".equals(condition.getType()))
                .map(DeploymentCondition::getReason)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    /** Whether all pods are of the latest spec and none is missing or left over. */
    boolean settled() {
        return observed && updated == wanted && total == wanted && (available >= wanted || completed);
    }

    boolean allAvailable() {
        return available >= wanted;
    }

    boolean gone() {
        return !exists || (observed && total == 0);
    }
}
