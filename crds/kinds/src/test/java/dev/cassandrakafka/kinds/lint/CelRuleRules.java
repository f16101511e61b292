package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.schema.SchemaNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Of the rules in CEL: what they say when they refuse. */
final class CelRuleRules {
    private static final Pattern SYMBOL = Pattern.compile("[<>=\"]");
    private static final Pattern MEMBER = Pattern.compile("has\\(self\\.(\\w+)\\)");
    /** An API server drops the message of a rule with the reason FieldValueDuplicate or FieldValueRequired. */
    private static final Set<String> REASONS = Set.of("FieldValueInvalid", "FieldValueForbidden");

    private CelRuleRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.each(
                        18,
                        "the keys of every map are checked",
                        CelRuleRules::isObject,
                        CelRuleRules::mapKeysAreChecked),
                Rule.each(
                        21,
                        "a rule on exactly one of several fields names them all",
                        CelRuleRules::hasRules,
                        each(CelRuleRules::namesMembers)),
                Rule.each(25, "messages say must, in words", CelRuleRules::hasRules, each(CelRuleRules::saysMust)),
                Rule.each(
                        26,
                        "every rule has a message, a reason that lets it show, and the path of a field",
                        CelRuleRules::hasRules,
                        each(CelRuleRules::isComplete)));
    }

    private static boolean isObject(SchemaNode node) {
        return node.schema().has("properties");
    }

    private static boolean hasRules(SchemaNode node) {
        return node.schema().has("x-kubernetes-validations");
    }

    private static Predicate<SchemaNode> each(Predicate<JsonNode> holds) {
        return node ->
                node.schema().path("x-kubernetes-validations").valueStream().allMatch(holds);
    }

    private static boolean mapKeysAreChecked(SchemaNode node) {
        String rules = node.schema().path("x-kubernetes-validations").toString();
        return node.schema().path("properties").properties().stream()
                .filter(field -> field.getValue().has("additionalProperties"))
                .allMatch(field -> rules.contains("self." + field.getKey() + ".all("));
    }

    private static boolean namesMembers(JsonNode rule) {
        String message = rule.path("message").asText();
        return !rule.path("rule").asText().matches("has\\(self\\.\\w+\\) != has\\(self\\.\\w+\\)")
                || MEMBER.matcher(rule.path("rule").asText())
                        .results()
                        .allMatch(member -> message.contains("`" + member.group(1) + "`"));
    }

    private static boolean saysMust(JsonNode rule) {
        String message = rule.path("message").asText();
        return message.matches("(`[a-zA-Z.]+` )?must .*")
                && !SYMBOL.matcher(message).find();
    }

    private static boolean isComplete(JsonNode rule) {
        return !rule.path("message").asText().isEmpty()
                && REASONS.contains(rule.path("reason").asText())
                && rule.path("fieldPath").asText().startsWith(".");
    }
}
