package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Label selectors and field selectors, in their text form. */
final class Selectors {
    private static final Pattern REQUIREMENTS = Pattern.compile(",(?![^(]*\\))");
    private static final Pattern SET =
            Pattern.compile("(?<key>\\S+)\\s+(?<operator>in|notin)\\s*\\((?<values>[^)]*)\\)");
    private static final Pattern COMPARISON =
            Pattern.compile("(?<key>[^=!\\s]+)\\s*(?<operator>==|=|!=)\\s*(?<value>.*)");

    /** No label has this value. */
    private static final String ABSENT = "\0";

    private Selectors() {}

    /** What the parameters of a request select. */
    static Predicate<ObjectNode> of(ApiRequest request, ResourceKind kind) {
        var fields = fields(request.parameter("fieldSelector").orElse(""), kind);
        return labels(request.parameter("labelSelector").orElse(""))
                .and(object -> fields.test(Versions.present(object, kind)));
    }

    static Predicate<ObjectNode> labels(String selector) {
        Predicate<ObjectNode> all = object -> true;
        for (var part : REQUIREMENTS.split(selector, -1)) {
            if (!part.isBlank()) {
                all = all.and(label(part.trim()));
            }
        }
        return all;
    }

    private static Predicate<ObjectNode> label(String requirement) {
        var set = SET.matcher(requirement);
        if (set.matches()) {
            var values = Set.of(set.group("values").trim().split("\\s*,\\s*"));
            boolean wanted = set.group("operator").equals("in");
            var key = set.group("key");
            return object -> values.contains(labelOf(object, key).asText(ABSENT)) == wanted;
        }
        var comparison = COMPARISON.matcher(requirement);
        if (comparison.matches()) {
            boolean wanted = !comparison.group("operator").equals("!=");
            var key = comparison.group("key");
            var value = comparison.group("value");
            return object -> labelOf(object, key).asText(ABSENT).equals(value) == wanted;
        }
        return requirement.startsWith("!")
                ? object -> labelOf(object, requirement.substring(1)).isMissingNode()
                : object -> !labelOf(object, requirement).isMissingNode();
    }

    private static JsonNode labelOf(ObjectNode object, String key) {
        return object.path("metadata").path("labels").path(key);
    }

    private static Predicate<ObjectNode> fields(String selector, ResourceKind kind) {
        Predicate<ObjectNode> all = object -> true;
        for (var part : selector.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            var comparison = COMPARISON.matcher(part.trim());
            if (!comparison.matches()) {
                throw ApiFailure.badRequest("invalid selector: '" + selector + "'; can't understand '" + part + "'");
            }
            var field = comparison.group("key");
            if (kind.custom() && !field.equals("metadata.name") && !field.equals("metadata.namespace")) {
                throw ApiFailure.badRequest("field label not supported: " + field);
            }
            boolean wanted = !comparison.group("operator").equals("!=");
            var value = comparison.group("value");
            all = all.and(
                    object -> object.at("/" + field.replace('.', '/')).asText().equals(value) == wanted);
        }
        return all;
    }
}
