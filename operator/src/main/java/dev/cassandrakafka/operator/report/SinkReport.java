package dev.cassandrakafka.operator.report;

import static dev.cassandrakafka.operator.report.ConditionType.ACCEPTED;
import static dev.cassandrakafka.operator.report.ConditionType.AVAILABLE;
import static dev.cassandrakafka.operator.report.ConditionType.READY;
import static dev.cassandrakafka.operator.report.ConditionType.RECONCILING;
import static dev.cassandrakafka.operator.report.ConditionType.RESOLVED_REFS;
import static dev.cassandrakafka.operator.report.ConditionType.STALLED;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import dev.cassandrakafka.operator.validate.Acceptance;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Says what the status of a sink is. */
@Immutable
public final class SinkReport {
    private static final Set<ConditionReason> ON_THE_WAY =
            Set.of(ConditionReason.ROLLING_OUT, ConditionReason.STOPPING, ConditionReason.APPLY_FAILED);

    private SinkReport() {}

    /**
     * The status.
     *
     * @param old the status before, for the times of transitions; null where there was none
     * @param situation what has been seen
     * @param now the time
     */
    public static CassandraSinkStatus status(@Nullable CassandraSinkStatus old, Situation situation, Instant now) {
        var before = old == null ? List.<Condition>of() : old.conditions();
        var data = situation.dataPath();
        return new CassandraSinkStatus(
                new Conditions(before, situation.generation(), now).of(findings(situation)),
                situation.generation(),
                situation.rollout().total(),
                situation.selector(),
                data.lag(),
                data.recordsProcessed(),
                data.recordsFailed(),
                data.throughput(),
                data.lastError(),
                data.topics());
    }

    private static Map<ConditionType, Finding> findings(Situation situation) {
        var rules = new ReadyRules(situation);
        var ready = rules.ready();
        var findings = new EnumMap<ConditionType, Finding>(ConditionType.class);
        findings.put(READY, ready);
        findings.put(RECONCILING, reconciling(situation, ready, rules.blocked()));
        findings.put(STALLED, stalled(situation, ready));
        findings.put(ACCEPTED, accepted(situation));
        findings.put(RESOLVED_REFS, resolvedRefs(situation));
        findings.put(AVAILABLE, available(situation));
        return findings;
    }

    /** kstatus looks at this one first, so it is False wherever somebody has to act. */
    private static Finding reconciling(Situation situation, Finding ready, Optional<Finding> blocked) {
        if (ON_THE_WAY.contains(ready.reason())) {
            return Finding.yes(ready.reason(), ready.message());
        }
        if (ready.reason().needsHuman() || stuck(situation) || blocked.isPresent()) {
            return Finding.no(ready.reason(), "Nothing is being changed.");
        }
        return situation.rollout().settled() || situation.scale().replicas() == 0
                ? Finding.no(ConditionReason.UP_TO_DATE, "Everything is as the spec says.")
                : Finding.yes(ConditionReason.ROLLING_OUT, ready.message());
    }

    private static Finding stalled(Situation situation, Finding ready) {
        if (ready.reason().needsHuman()) {
            return Finding.yes(ready.reason(), ready.message());
        }
        if (stuck(situation)) {
            return Finding.yes(ConditionReason.PROGRESS_DEADLINE_EXCEEDED, ready.message());
        }
        return Finding.no(ready.reason(), "Nothing waits for a human.");
    }

    /** The Deployment has given up hope, whatever Ready says of the cause. */
    private static boolean stuck(Situation situation) {
        var rollout = situation.rollout();
        return situation.scale().replicas() > 0 && rollout.deadlineExceeded() && !rollout.allAvailable();
    }

    private static Finding accepted(Situation situation) {
        return situation.acceptance() instanceof Acceptance.Rejected<?> rejected
                ? Finding.no(ConditionReason.INVALID_SPEC, rejected.message())
                : Finding.yes(ConditionReason.VALID, "The spec can be acted on.");
    }

    private static Finding resolvedRefs(Situation situation) {
        var missing = situation.references().missing();
        return missing.isEmpty()
                ? Finding.yes(ConditionReason.RESOLVED, "Everything that the spec names exists.")
                : Finding.no(
                        ConditionReason.of(missing.get(0)),
                        String.join(
                                "\n",
                                missing.stream().map(each -> each.message()).toList()));
    }

    private static Finding available(Situation situation) {
        var rollout = situation.rollout();
        if (!rollout.exists()) {
            return Finding.no(ConditionReason.NO_DEPLOYMENT, "There is no Deployment yet.");
        }
        if (situation.scale().replicas() == 0) {
            var reason = situation.scale().stopped() ? ConditionReason.STOPPED : ConditionReason.SCALED_TO_ZERO;
            return Finding.no(reason, "No pods are wanted.");
        }
        var message = "%d of %d pods are ready.".formatted(rollout.available(), rollout.wanted());
        return rollout.allAvailable()
                ? Finding.yes(ConditionReason.MINIMUM_REPLICAS_AVAILABLE, message)
                : Finding.no(ConditionReason.MINIMUM_REPLICAS_UNAVAILABLE, message);
    }
}
