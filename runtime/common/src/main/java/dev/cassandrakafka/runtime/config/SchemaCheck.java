package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jcip.annotations.NotThreadSafe;

/** Holds a tree against a schema and collects everything that does not fit, in the order of the file. */
@NotThreadSafe
final class SchemaCheck {
    private static final int SHOWN_CHARACTERS = 60;

    private final List<Finding> findings = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong, by path. */
    record Finding(String path, String message) {}

    static List<Finding> check(JsonNode root, FieldSchema schema) {
        SchemaCheck check = new SchemaCheck();
        check.value("", root, schema);
        return check.findings;
    }

    private void value(String path, JsonNode node, FieldSchema schema) {
        if (!fits(node, schema.type())) {
            found(path, "must be " + schema.type().words() + ", not " + words(node) + hint(node, schema.type()));
            return;
        }
        switch (schema.type()) {
            case OBJECT -> object(path, node, schema);
            case ARRAY -> array(path, node, schema);
            case STRING -> text(path, node.textValue(), schema);
            case INTEGER -> number(path, node, schema);
            case BOOLEAN -> {}
        }
    }

    private void object(String path, JsonNode node, FieldSchema schema) {
        for (String name : schema.required()) {
            if (!node.hasNonNull(name)) {
                found(Paths.field(path, name), "is missing; " + description(schema, name));
            }
        }
        if (schema.maxProperties() != null && node.size() > schema.maxProperties()) {
            found(path, "has " + node.size() + " entries; at most " + schema.maxProperties() + " are allowed");
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            field(Paths.field(path, entry.getKey()), entry.getKey(), entry.getValue(), schema);
        }
    }

    private void field(String path, String name, JsonNode value, FieldSchema parent) {
        FieldSchema schema = parent.properties().getOrDefault(name, parent.additionalProperties());
        if (schema == null) {
            found(path, unknown(name, parent));
        } else if (!value.isNull()) {
            value(path, value, schema);
        }
    }

    private void array(String path, JsonNode node, FieldSchema schema) {
        if (schema.minItems() != null && node.size() < schema.minItems()) {
            found(path, "must have at least " + schema.minItems() + (schema.minItems() == 1 ? " entry" : " entries"));
        }
        if (schema.maxItems() != null && node.size() > schema.maxItems()) {
            found(path, "has " + node.size() + " entries; at most " + schema.maxItems() + " are allowed");
        }
        FieldSchema items = schema.items();
        for (int i = 0; items != null && i < node.size(); i++) {
            value(Paths.element(path, i), node.get(i), items);
        }
    }

    private void text(String path, String text, FieldSchema schema) {
        if (!schema.allowed().isEmpty()) {
            allowed(path, text, schema.allowed());
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (schema.minLength() != null && length < schema.minLength()) {
            found(path, length == 0 ? "must not be empty" : "must have at least " + schema.minLength() + " characters");
        } else if (schema.maxLength() != null && length > schema.maxLength()) {
            found(path, "has " + length + " characters; at most " + schema.maxLength() + " are allowed");
        } else if (schema.pattern() != null
                && !Pattern.compile(schema.pattern()).matcher(text).find()) {
            found(path, shown(text) + " does not match " + schema.pattern() + about(schema));
        }
    }

    private void allowed(String path, String text, List<String> allowed) {
        if (!allowed.contains(text)) {
            String nearest = Nearest.of(text, allowed)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            found(path, shown(text) + " is not allowed; use one of " + String.join(", ", allowed) + nearest);
        }
    }

    private void number(String path, JsonNode node, FieldSchema schema) {
        long min = schema.minimum() == null ? Integer.MIN_VALUE : schema.minimum();
        long max = schema.maximum() == null ? Integer.MAX_VALUE : schema.maximum();
        boolean within = node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max;
        if (!within) {
            found(path, shown(node.asText()) + " is out of range; use a whole number from " + min + " to " + max);
        }
    }

    private static boolean fits(JsonNode node, FieldSchema.Type type) {
        return switch (type) {
            case OBJECT -> node.isObject();
            case ARRAY -> node.isArray();
            case STRING -> node.isTextual();
            case INTEGER -> node.isIntegralNumber();
            case BOOLEAN -> node.isBoolean();
        };
    }

    private static String words(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> node.isIntegralNumber() ? "a number" : "a number with a fraction";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    private static String hint(JsonNode node, FieldSchema.Type wanted) {
        boolean unquoted = wanted == FieldSchema.Type.STRING && (node.isNumber() || node.isBoolean());
        return unquoted
                ? "; put it in quotes"
                : wanted == FieldSchema.Type.ARRAY && node.isValueNode() ? "; write it as [value]" : "";
    }

    private static String unknown(String name, FieldSchema parent) {
        var names = new TreeSet<>(parent.properties().keySet());
        String nearest =
                Nearest.of(name, names).map(n -> "did you mean \"" + n + "\"? ").orElse("");
        return "there is no such field; " + nearest + "The fields here are " + String.join(", ", names);
    }

    private static String description(FieldSchema schema, String name) {
        FieldSchema field = schema.properties().get(name);
        return field == null ? "set it" : describe(field);
    }

    private static String about(FieldSchema schema) {
        return schema.description().isEmpty() ? "" : "; " + describe(schema);
    }

    private static String describe(FieldSchema schema) {
        String text = schema.description();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String shown(String text) {
        return "\"" + (text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…") + "\"";
    }

    private void found(String path, String message) {
        findings.add(new Finding(path, message));
    }
}
