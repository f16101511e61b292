package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks values against a schema and reports every problem with its path. */
public final class SchemaCheck {
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck() {}

    /** All that is wrong with {@code value}, in the order of its fields. */
    public static List<Problem> check(JsonNode value, Schema schema) {
        var check = new SchemaCheck();
        check.value(value, schema, "");
        return check.problems;
    }

    private void value(JsonNode value, Schema schema, String path) {
        if (value.isNull() && schema.keyword("nullable").asBoolean()) {
            return;
        }
        if (!Types.fits(value, schema)) {
            problems.add(Types.problem(value, schema, path));
            return;
        }
        enumeration(value, schema, path);
        problems.addAll(Bounds.check(value, schema, path));
        combinations(value, schema, path);
        if (value.isObject()) {
            object(value, schema, path);
        } else if (value.isArray()) {
            array(value, schema, path);
        }
    }

    private void enumeration(JsonNode value, Schema schema, String path) {
        var allowed = schema.keyword("enum");
        if (!allowed.isArray()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (var one : allowed) {
            if (one.equals(value)) {
                return;
            }
            names.add(one.toString());
        }
        problems.add(new Problem(
                path,
                Problem.Reason.NOT_SUPPORTED,
                "Unsupported value: %s: supported values: %s".formatted(value, String.join(", ", names))));
    }

    private void object(JsonNode value, Schema schema, String path) {
        for (var required : schema.keyword("required")) {
            if (!value.has(required.asText())) {
                problems.add(Problem.required(child(path, required.asText())));
            }
        }
        for (var entry : value.properties()) {
            schema.field(entry.getKey())
                    .ifPresent(field -> value(entry.getValue(), field, field(path, entry.getKey(), schema)));
        }
    }

    private static String field(String path, String name, Schema schema) {
        return schema.declares(name) || path.isEmpty() ? child(path, name) : path + "." + name;
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void array(JsonNode value, Schema schema, String path) {
        var items = schema.items();
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            var at = path + "[" + i + "]";
            value(value.get(i), items, at);
            if (schema.listType() != Schema.ListType.ATOMIC && !seen.add(ListKey.of(value.get(i), schema))) {
                problems.add(new Problem(
                        at, Problem.Reason.DUPLICATE, "Duplicate value: " + ListKey.of(value.get(i), schema)));
            }
        }
    }

    private void combinations(JsonNode value, Schema schema, String path) {
        schema.keyword("allOf").forEach(part -> value(value, schema.at(part), path));
        if (schema.isIntOrString()) {
            return;
        }
        var anyOf = schema.keyword("anyOf");
        if (anyOf.isArray() && matches(value, schema, anyOf) == 0) {
            problems.add(Problem.invalid(
                    path, GoText.of(value), path + " in body must validate at least one schema (anyOf)"));
        }
        var oneOf = schema.keyword("oneOf");
        if (oneOf.isArray() && matches(value, schema, oneOf) != 1) {
            problems.add(Problem.invalid(
                    path, GoText.of(value), path + " in body must validate one and only one schema (oneOf)"));
        }
        var not = schema.keyword("not");
        if (not.isObject() && check(value, schema.at(not)).isEmpty()) {
            problems.add(Problem.invalid(path, GoText.of(value), path + " in body must not validate the schema (not)"));
        }
    }

    private static long matches(JsonNode value, Schema schema, JsonNode alternatives) {
        long count = 0;
        for (var alternative : alternatives) {
            count += check(value, schema.at(alternative)).isEmpty() ? 1 : 0;
        }
        return count;
    }
}
