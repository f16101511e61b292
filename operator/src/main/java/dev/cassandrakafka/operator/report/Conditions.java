package dev.cassandrakafka.operator.report;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.Immutable;

/** Turns findings into conditions. The time of the last transition is kept as long as the status is. */
@Immutable
final class Conditions {
    private static final int MAX_MESSAGE_LENGTH = 4096;

    private final Collection<Condition> old;
    private final long generation;
    private final String now;

    Conditions(Collection<Condition> old, long generation, Instant now) {
        this.old = List.copyOf(old);
        this.generation = generation;
        this.now = now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** In the order of the enum, whatever the order of the map. */
    List<Condition> of(Map<ConditionType, Finding> findings) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> condition(entry.getKey().type(), entry.getValue()))
                .toList();
    }

    private Condition condition(String type, Finding finding) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(finding.status().status())
                .withReason(finding.reason().reason())
                .withMessage(shortened(finding.message()))
                .withObservedGeneration(generation)
                .withLastTransitionTime(since(type, finding.status().status()))
                .build();
    }

    private String since(String type, String status) {
        return old.stream()
                .filter(condition -> condition.getType().equals(type)
                        && condition.getStatus().equals(status))
                .map(Condition::getLastTransitionTime)
                .findFirst()
                .orElse(now);
    }

    static String shortened(String message) {
        return message.length() <= MAX_MESSAGE_LENGTH ? message : message.substring(0, MAX_MESSAGE_LENGTH - 1) + "…";
    }
}
