package dev.cassandrakafka.operator.report;

import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.observe.PodReport;
import dev.cassandrakafka.operator.reference.References;
import dev.cassandrakafka.operator.validate.Acceptance;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one look at a sink has shown.
 *
 * @param generation the generation of the spec
 * @param selector the text form of the label selector of the pods
 * @param scale how many pods are wanted and why
 * @param acceptance whether the spec can be acted on
 * @param references what became of everything that it names
 * @param outcome what became of applying it
 * @param deployment the Deployment as it is now, if it is ours
 * @param pods what the pods say
 */
public record Situation(
        long generation,
        String selector,
        WantedScale scale,
        Acceptance<?> acceptance,
        References references,
        ApplyOutcome outcome,
        Optional<Deployment> deployment,
        List<PodReport> pods) {

    /** Copies the list. */
    public Situation {
        pods = List.copyOf(pods);
    }

    Rollout rollout() {
        return Rollout.of(deployment, scale.replicas());
    }

    DataPath dataPath() {
        return new DataPath(pods);
    }
}
