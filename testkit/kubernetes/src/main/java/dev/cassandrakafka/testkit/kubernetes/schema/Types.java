package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** Whether a value is of the type that a schema asks for. */
final class Types {
    private Types() {}

    static boolean fits(JsonNode value, Schema schema) {
        if (schema.isIntOrString()) {
            return value.isNumber() || value.isTextual();
        }
        return switch (schema.text("type")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> isWhole(value);
            case "number" -> value.isNumber();
            default -> true;
        };
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber()
                || (value.isNumber()
                        && value.decimalValue().stripTrailingZeros().scale() <= 0);
    }

    static Problem problem(JsonNode value, Schema schema, String path) {
        var wanted = schema.isIntOrString() ? "integer,string" : schema.text("type");
        var name = value.isNull() ? "null" : "\"" + nameOf(value) + "\"";
        return new Problem(
                path,
                Problem.Reason.TYPE_INVALID,
                "Invalid value: %s: %s in body must be of type %s: %s".formatted(name, path, wanted, name));
    }

    private static String nameOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }
}
