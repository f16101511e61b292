package dev.cassandrakafka.operator.reconcile;

import dev.cassandrakafka.operator.apply.ApplyOutcome;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Objects;
import net.jcip.annotations.Immutable;

/** Refusals of the API server: those that pass by themselves, and those that somebody should hear of. */
@Immutable
final class ApiFailure {
    private static final int PATIENCE = 3;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int CLIENT_ERROR = 400;

    private ApiFailure() {}

    /** A refusal that may pass is told only after some attempts: until then the status keeps what it says. */
    static boolean isWorthTelling(KubernetesClientException refusal, int attempt) {
        var code = refusal.getCode();
        var mayPass = code < CLIENT_ERROR || code == CONFLICT || code == TOO_MANY_REQUESTS || code >= SERVER_ERROR;
        return !mayPass || attempt >= PATIENCE;
    }

    static ApplyOutcome outcome(KubernetesClientException refusal) {
        var status = refusal.getStatus();
        var said = status == null ? refusal.getMessage() : status.getMessage();
        return new ApplyOutcome.Failed("The API server refuses a write (%d): %s"
                .formatted(refusal.getCode(), Objects.requireNonNullElse(said, "without a word")));
    }
}
