package dev.cassandrakafka.operator.report;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.observe.PodReport.Answered;
import dev.cassandrakafka.operator.validate.Acceptance;
import java.util.Optional;
import net.jcip.annotations.Immutable;

/** The rules for {@code Ready}: the first one that has something to say decides. */
@Immutable
final class ReadyRules {
    private final Situation situation;
    private final Rollout rollout;
    private final DataPath data;

    ReadyRules(Situation situation) {
        this.situation = situation;
        this.rollout = situation.rollout();
        this.data = situation.dataPath();
    }

    Finding ready() {
        return blocked()
                .or(this::withoutPods)
                .or(this::trouble)
                .or(this::deadlineExceeded)
                .or(this::rollingOut)
                .or(this::unavailable)
                .or(this::starting)
                .or(this::silent)
                .orElseGet(this::running);
    }

    /** What keeps the operator from acting on the spec. */
    Optional<Finding> blocked() {
        if (situation.acceptance() instanceof Acceptance.Rejected<?> rejected) {
            return Optional.of(Finding.no(ConditionReason.INVALID_SPEC, rejected.message()));
        }
        return missing().or(this::notApplied);
    }

    private Optional<Finding> missing() {
        var missing = situation.references().missing();
        return missing.stream().findFirst().map(first -> {
            var others = missing.size() == 1 ? "" : " (and %d more)".formatted(missing.size() - 1);
            return Finding.no(ConditionReason.of(first), first.message() + others);
        });
    }

    private Optional<Finding> notApplied() {
        if (situation.outcome() instanceof ApplyOutcome.Conflict conflict) {
            return Optional.of(Finding.no(
                    ConditionReason.NAME_CONFLICT,
                    "metadata.name: %s \"%s\" exists and is not controlled by this resource; delete or rename it, or choose another name"
                            .formatted(conflict.kind(), conflict.name())));
        }
        if (situation.outcome() instanceof ApplyOutcome.Failed failed) {
            return Optional.of(Finding.no(ConditionReason.APPLY_FAILED, failed.message()));
        }
        return Optional.empty();
    }

    private Optional<Finding> withoutPods() {
        if (situation.scale().replicas() > 0) {
            return Optional.empty();
        }
        if (!rollout.gone()) {
            return Optional.of(Finding.no(
                    ConditionReason.STOPPING, "%d pods drain what is in flight and end.".formatted(rollout.total())));
        }
        return Optional.of(
                situation.scale().stopped()
                        ? Finding.yes(
                                ConditionReason.STOPPED,
                                "No pods run, as spec.state is 'Stopped'; committed offsets are kept.")
                        : Finding.yes(
                                ConditionReason.SCALED_TO_ZERO,
                                "No pods run, as spec.replicas is 0; committed offsets are kept."));
    }

    private Optional<Finding> trouble() {
        return data.trouble()
                .map(pod -> Finding.no(
                        ConditionReason.of(pod.status().reason()), "Pod %s: %s".formatted(pod.pod(), where(pod))));
    }

    private static String where(Answered pod) {
        var message = pod.status().message();
        var error = pod.status().lastError();
        if (pod.status().reason() != RuntimeReason.BAD_RECORD || error == null || error.topic() == null) {
            return message;
        }
        var place = "%s-%d at offset %d".formatted(error.topic(), error.partition(), error.offset());
        return message.contains(error.topic() + "-" + error.partition()) ? message : place + ": " + message;
    }

    private Optional<Finding> deadlineExceeded() {
        return rollout.deadlineExceeded() && !rollout.allAvailable()
                ? Optional.of(Finding.no(
                        ConditionReason.PROGRESS_DEADLINE_EXCEEDED,
                        "%s did not become ready in time; see the events and logs of the pods".formatted(pods())))
                : Optional.empty();
    }

    private Optional<Finding> rollingOut() {
        return rollout.settled()
                ? Optional.empty()
                : Optional.of(Finding.no(
                        ConditionReason.ROLLING_OUT,
                        "%d of %d pods are of the latest spec, %d of them ready; %d in all."
                                .formatted(
                                        rollout.updated(),
                                        rollout.wanted(),
                                        Math.min(rollout.available(), rollout.updated()),
                                        rollout.total())));
    }

    private Optional<Finding> unavailable() {
        return rollout.allAvailable()
                ? Optional.empty()
                : Optional.of(Finding.no(ConditionReason.PODS_UNAVAILABLE, pods() + " are not ready."));
    }

    private String pods() {
        return "%d of %d pods".formatted(rollout.wanted() - rollout.available(), rollout.wanted());
    }

    private Optional<Finding> starting() {
        return data.starting()
                .map(pod -> Finding.no(
                        ConditionReason.STARTING,
                        "Pod %s: %s".formatted(pod.pod(), pod.status().message())));
    }

    private Optional<Finding> silent() {
        return data.answered() > 0
                ? Optional.empty()
                : Optional.of(Finding.unknown(
                        ConditionReason.STATUS_UNAVAILABLE,
                        "None of %d pods answers at /status; let the operator reach the port \"http\" of the pods"
                                .formatted(data.asked())));
    }

    private Finding running() {
        var silent = data.asked() - data.answered();
        var message = "Records move, or there are none to move.";
        return Finding.yes(
                ConditionReason.RUNNING,
                silent == 0
                        ? message
                        : message + " %d of %d pods do not answer at /status.".formatted(silent, data.asked()));
    }
}
