package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.schema.SchemaNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Of fields: names, texts, types, presence. */
final class FieldRules {
    private static final Set<String> SCALARS = Set.of("string", "integer");
    private static final Pattern JSON_NAME = Pattern.compile("^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*$");
    private static final Pattern DURATION = Pattern.compile("(?i).*(timeout|interval|delay|period|duration|ttl)");
    private static final Pattern QUANTITY = Pattern.compile("(?i).*(memory|cpu|storage)");
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|configmap).*");

    private FieldRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.each(
                        2,
                        "every field has a text that begins with its name",
                        SchemaNode::isField,
                        FieldRules::described),
                Rule.each(2, "items that are objects have a text", FieldRules::isItemObject, node -> node.schema()
                        .has("description")),
                Rule.each(
                        3, "names are lowerCamelCase with acronyms in one case", SchemaNode::isField, node -> JSON_NAME
                                .matcher(node.name())
                                .matches()),
                Rule.each(7, "a required field has no default", SchemaNode::isRequired, node -> !node.schema()
                        .has("default")),
                Rule.each(
                        7,
                        "an optional scalar has a default or says what its absence means",
                        FieldRules::isOptionalScalarOfSpec,
                        FieldRules::absenceIsClear),
                Rule.each(
                        8,
                        "defaults are literals of the type of the field",
                        node -> node.schema().has("default"),
                        FieldRules::defaultFits),
                Rule.each(9, "nothing is nullable", node -> true, node -> !node.schema()
                        .path("nullable")
                        .asBoolean()),
                Rule.each(
                        10, "enums are CamelCase strings", node -> node.schema().has("enum"), FieldRules::camelCase),
                Rule.each(11, "no booleans", node -> true, node -> !node.is("boolean")),
                Rule.each(
                        12,
                        "numbers are integers with a format",
                        node -> node.is("integer") || node.is("number"),
                        FieldRules::integer),
                Rule.each(
                        13,
                        "durations are integers with the unit in the name",
                        node -> DURATION.matcher(node.name()).matches(),
                        node -> node.is("object")),
                Rule.each(
                        14,
                        "sizes of pods are core quantities",
                        node -> QUANTITY.matcher(node.name()).matches(),
                        node -> node.schema().path("x-kubernetes-int-or-string").asBoolean()),
                Rule.each(
                        15,
                        "times are named …Time and have the format date-time",
                        FieldRules::isTime,
                        FieldRules::time),
                Rule.each(
                        22,
                        "references to Secrets and ConfigMaps are objects named …Ref with a required name and no namespace",
                        node -> SECRET.matcher(node.name()).matches(),
                        FieldRules::reference),
                Rule.each(24, "no phase", SchemaNode::isField, node -> !node.name()
                        .equalsIgnoreCase("phase")));
    }

    private static boolean described(SchemaNode node) {
        String text = node.schema().path("description").asText();
        return switch (node.path()) {
            case "apiVersion" -> text.startsWith("APIVersion defines the versioned schema");
            case "kind" -> text.startsWith("Kind is a string value representing the REST resource");
            default -> text.startsWith(node.name() + " ");
        };
    }

    private static boolean isItemObject(SchemaNode node) {
        return node.path().endsWith("[]") && node.is("object");
    }

    private static boolean isOptionalScalarOfSpec(SchemaNode node) {
        boolean scalar = SCALARS.contains(node.schema().path("type").asText());
        return node.path().startsWith("spec.") && node.isField() && scalar && !node.isRequired();
    }

    private static boolean absenceIsClear(SchemaNode node) {
        return node.schema().has("default")
                || node.schema().path("description").asText().contains("Absent: ");
    }

    private static boolean defaultFits(SchemaNode node) {
        JsonNode preset = node.schema().path("default");
        return switch (node.schema().path("type").asText()) {
            case "string" -> preset.isTextual();
            case "integer" -> preset.isIntegralNumber();
            case "object" -> preset.isObject();
            default -> false;
        };
    }

    private static boolean camelCase(SchemaNode node) {
        return node.is("string")
                && node.schema().path("enum").valueStream().allMatch(value -> value.asText()
                        .matches("[A-Z][A-Za-z0-9]*"));
    }

    private static boolean integer(SchemaNode node) {
        return node.is("integer")
                && Set.of("int32", "int64")
                        .contains(node.schema().path("format").asText())
                && node.schema().has("minimum")
                && node.schema().has("maximum");
    }

    private static boolean isTime(SchemaNode node) {
        String name = node.name();
        return name.matches("(?i).*(time|timestamp)")
                || node.schema().path("format").asText().startsWith("date");
    }

    private static boolean time(SchemaNode node) {
        return node.name().endsWith("Time")
                && node.schema().path("format").asText().equals("date-time");
    }

    private static boolean reference(SchemaNode node) {
        JsonNode schema = node.schema();
        return node.name().endsWith("Ref")
                && schema.path("required").valueStream().anyMatch(name -> name.asText()
                        .equals("name"))
                && !schema.path("properties").has("namespace");
    }
}
