package dev.cassandrakafka.kinds.generator;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The type of a field and its bounds, in a few words. */
final class TypeText {
    private static final long SHOWN_UP_TO = 1_000_000_000L;

    private TypeText() {}

    static String of(JSONSchemaProps field) {
        return switch (field.getType()) {
            case "array" -> list(field);
            case "object" -> field.getAdditionalProperties() == null ? "object" : map(field);
            case "integer" -> integer(field);
            default -> text(field);
        };
    }

    private static String list(JSONSchemaProps field) {
        String each =
                switch (field.getXKubernetesListType()) {
                    case "set" -> ", each once";
                    case "map" -> ", one for each " + String.join(" and ", field.getXKubernetesListMapKeys());
                    default -> "";
                };
        return "list of " + range(field.getMinItems(), field.getMaxItems()) + each + ": "
                + of(field.getItems().getSchema());
    }

    private static String map(JSONSchemaProps field) {
        return "map of string to string (up to " + field.getMaxProperties() + ")";
    }

    private static String integer(JSONSchemaProps field) {
        double max = field.getMaximum();
        String min = plain(field.getMinimum());
        return "integer, " + (max > SHOWN_UP_TO ? min + " or more" : min + " to " + plain(max));
    }

    private static String text(JSONSchemaProps field) {
        if (!field.getEnum().isEmpty()) {
            return field.getEnum().stream()
                    .map(JsonNode::asText)
                    .map(value -> "`" + value + "`")
                    .collect(Collectors.joining(", "));
        }
        return field.getMaxLength() == null
                ? "time"
                : "string (" + range(field.getMinLength(), field.getMaxLength()) + ")";
    }

    private static String range(Long min, Long max) {
        return min == null || min == 0 ? "up to " + max : min + " to " + max;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
