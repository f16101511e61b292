package dev.cassandrakafka.operator.report;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import io.fabric8.kubernetes.api.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The generic algorithm of kstatus, by which Flux and others judge a custom resource, written anew from its documentation
 * (https://github.com/kubernetes-sigs/cli-utils/blob/master/pkg/kstatus/README.md).
 */
public enum KStatus {
    /** Being deleted. */
    TERMINATING,
    /** Not there yet. */
    IN_PROGRESS,
    /** Will not get there. */
    FAILED,
    /** There. */
    CURRENT;

    /** How kstatus judges a resource that has that status. */
    public static KStatus of(boolean deleting, long generation, @Nullable CassandraSinkStatus status) {
        if (deleting) {
            return TERMINATING;
        }
        if (status == null) {
            return CURRENT; // which is why the schema has a default for the status
        }
        var observed = status.observedGeneration();
        if (observed != null && observed != generation) {
            return IN_PROGRESS;
        }
        if (is(status, "Reconciling", "True")) {
            return IN_PROGRESS;
        }
        if (is(status, "Stalled", "True")) {
            return FAILED;
        }
        return is(status, "Ready", "False") || is(status, "Ready", "Unknown") ? IN_PROGRESS : CURRENT;
    }

    private static boolean is(CassandraSinkStatus status, String type, String value) {
        return status.conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .map(Condition::getStatus)
                .anyMatch(value::equals);
    }
}
