package dev.cassandrakafka.operator.validate;

import dev.cassandrakafka.kinds.v1alpha1.PodTemplate;
import dev.cassandrakafka.operator.identity.Annotation;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.identity.ResourceKind;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jcip.annotations.Immutable;

/** Finds what a template asks for and cannot have, since the operator itself must set it. */
@Immutable
final class TemplateValidator {
    private static final Set<String> OWN_LABELS = Set.of(
            ResourceKind.SINK.label(), Label.NAME, Label.INSTANCE, Label.COMPONENT, Label.PART_OF, Label.MANAGED_BY);
    private static final Set<String> OWN_ANNOTATIONS =
            Arrays.stream(Annotation.values()).map(Annotation::key).collect(Collectors.toUnmodifiableSet());
    private static final String JAVA_TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

    void validate(PodTemplate template, Problems problems) {
        keys("labels", template.metadata().labels().keySet(), OWN_LABELS, problems);
        keys("annotations", template.metadata().annotations().keySet(), OWN_ANNOTATIONS, problems);
        environment(template.env(), problems);
        jvmOptions(template.jvmOptions(), problems);
    }

    private void keys(String field, Set<String> asked, Set<String> own, Problems problems) {
        var conflicts = new TreeSet<>(asked);
        conflicts.retainAll(own);
        conflicts.forEach(key -> problems.add(
                "spec.template.metadata.%s[%s]".formatted(field, key), "is set by the operator; remove it"));
    }

    private void environment(List<EnvVar> env, Problems problems) {
        var seen = new HashSet<String>();
        for (int e = 0; e < env.size(); e++) {
            var name = env.get(e).getName();
            var path = "spec.template.env[%d].name".formatted(e);
            if (JAVA_TOOL_OPTIONS.equals(name)) {
                problems.add(path, "`%s` is set by the operator; use `spec.template.jvmOptions`".formatted(name));
            } else if (!seen.add(name)) {
                problems.add(path, "variable '%s' is already set; set it once".formatted(name));
            }
        }
    }

    private void jvmOptions(List<String> options, Problems problems) {
        for (int o = 0; o < options.size(); o++) {
            if (options.get(o).chars().anyMatch(Character::isWhitespace)) {
                problems.add(
                        "spec.template.jvmOptions[%d]".formatted(o),
                        "must be one option without spaces; put each in an entry of its own");
            }
        }
    }
}
