package dev.cassandrakafka.kinds.lint;

import java.util.List;
import java.util.Set;

/** Where a rule does not hold, and why that is right. An entry that no longer lets anything through fails the lint. */
final class Exceptions {
    /** A schema that is Kubernetes' own: its fields, texts and bounds are not ours to choose. */
    private static final Set<Integer> NOT_OURS = Set.of(2, 3, 7, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 22);

    private static final String CORE = "the schema is that of Kubernetes' own type";

    private static final List<Allowed> ALL = List.of(
            new Allowed(NOT_OURS, "spec.template.resources", CORE),
            new Allowed(NOT_OURS, "spec.template.affinity", CORE),
            new Allowed(NOT_OURS, "spec.template.tolerations[]", CORE),
            new Allowed(NOT_OURS, "spec.template.topologySpreadConstraints[]", CORE),
            new Allowed(NOT_OURS, "spec.template.env[]", CORE),
            new Allowed(NOT_OURS, "spec.template.imagePullSecrets", "named and shaped as in a pod"),
            new Allowed(Set.of(15), "spec.routes[].tables[].timestamp", "CQL's own word: USING TIMESTAMP"),
            new Allowed(Set.of(15), "status.lastError.time", "the noun before it is the name of its parent"),
            new Allowed(Set.of(16), "spec.routes[].tables[].columns[].literal", "an empty text is a value"),
            new Allowed(Set.of(16), "spec.kafka.consumer.config{}", "an empty text is a value of some options"),
            new Allowed(Set.of(16), "spec.template.metadata.labels{}", "as in Kubernetes"),
            new Allowed(Set.of(16), "spec.template.metadata.annotations{}", "as in Kubernetes"),
            new Allowed(Set.of(16), "spec.template.nodeSelector{}", "as in Kubernetes"),
            new Allowed(Set.of(16), "status.conditions[].message", "as in metav1.Condition"),
            new Allowed(Set.of(16), "status.lastError.message", "whatever a runtime says is written"));

    private Exceptions() {}

    /**
     * One exception.
     *
     * @param rules numbers of the rules
     * @param prefix beginning of the paths
     * @param reason why
     */
    record Allowed(Set<Integer> rules, String prefix, String reason) {
        boolean covers(Rule rule, String path) {
            return rules.contains(rule.number()) && path.startsWith(prefix);
        }
    }

    static List<Allowed> all() {
        return ALL;
    }
}
