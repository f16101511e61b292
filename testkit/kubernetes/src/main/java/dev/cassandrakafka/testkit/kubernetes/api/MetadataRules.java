package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for metadata that hold for every kind. */
final class MetadataRules {
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern LABEL_VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final String SUBDOMAIN_RULE =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric"
                    + " characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used"
                    + " for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private MetadataRules() {}

    static List<Problem> check(Optional<ObjectNode> before, ObjectNode object, ResourceKind kind) {
        List<Problem> problems = new ArrayList<>();
        var meta = Meta.of(object);
        if (meta.name().isEmpty()) {
            problems.add(new Problem(
                    "metadata.name", Problem.Reason.REQUIRED, "Required value: name or generateName is required"));
        } else if (!kind.group().equals("rbac.authorization.k8s.io")
                && !SUBDOMAIN.matcher(meta.name()).matches()) {
            problems.add(Problem.invalid("metadata.name", "\"" + meta.name() + "\"", SUBDOMAIN_RULE));
        } else if (meta.name().length() > 253) {
            problems.add(
                    Problem.invalid("metadata.name", "\"" + meta.name() + "\"", "must be no more than 253 characters"));
        }
        before.map(Meta::of).filter(Meta::isBeingDeleted).ifPresent(old -> finalizers(old, meta, problems));
        meta.node().path("labels").properties().forEach(label -> {
            var value = label.getValue().asText();
            if (value.length() > 63 || !LABEL_VALUE.matcher(value).matches()) {
                problems.add(Problem.invalid(
                        "metadata.labels",
                        "\"" + value + "\"",
                        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', at most"
                                + " 63 of them"));
            }
        });
        return problems;
    }

    private static void finalizers(Meta before, Meta after, List<Problem> problems) {
        var added = after.finalizers().stream()
                .filter(name -> !before.finalizers().contains(name))
                .map(name -> "\"" + name + "\"")
                .toList();
        if (!added.isEmpty()) {
            problems.add(Problem.forbidden(
                    "metadata.finalizers",
                    "no new finalizers can be added if the object is being deleted, found new finalizers []string{%s}"
                            .formatted(String.join(", ", added))));
        }
    }
}
