package dev.cassandrakafka.operator.cache;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.Objects;
import java.util.Optional;
import net.jcip.annotations.Immutable;

/** Which updates of a pod say something new about a sink. */
@Immutable
final class PodChange {
    private PodChange() {}

    /** Its address, whether it runs, whether it is ready, whether it is about to end. */
    static boolean matters(Pod newer, Pod older) {
        var now = Trim.pod(newer);
        var before = Trim.pod(older);
        return !Objects.equals(now.getStatus().getPodIP(), before.getStatus().getPodIP())
                || !Objects.equals(
                        now.getStatus().getPhase(), before.getStatus().getPhase())
                || !Objects.equals(
                        now.getMetadata().getDeletionTimestamp(),
                        before.getMetadata().getDeletionTimestamp())
                || !ready(now).equals(ready(before));
    }

    private static Optional<String> ready(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> "Ready".equals(condition.getType()))
                .map(PodCondition::getStatus)
                .findFirst();
    }
}
