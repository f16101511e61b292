package dev.cassandrakafka.testkit.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bounds of numbers, texts, lists and maps. */
final class Bounds {
    private Bounds() {}

    static List<Problem> check(JsonNode value, Schema schema, String path) {
        List<Problem> problems = new ArrayList<>();
        if (value.isNumber()) {
            number(value.decimalValue(), schema, path, problems);
        } else if (value.isTextual()) {
            text(value.asText(), schema, path, problems);
        } else if (value.isArray()) {
            size(value.size(), schema, path, "Items", "items", problems);
        } else if (value.isObject()) {
            size(value.size(), schema, path, "Properties", "properties", problems);
        }
        return problems;
    }

    private static void number(BigDecimal value, Schema schema, String path, List<Problem> problems) {
        var minimum = schema.keyword("minimum");
        var exclusiveMinimum = schema.keyword("exclusiveMinimum").asBoolean();
        if (minimum.isNumber() && value.compareTo(minimum.decimalValue()) < (exclusiveMinimum ? 1 : 0)) {
            var rule = exclusiveMinimum
                    ? " in body should be greater than "
                    : " in body should be greater than or equal to ";
            problems.add(Problem.invalid(path, value.toPlainString(), path + rule + plain(minimum)));
        }
        var maximum = schema.keyword("maximum");
        var exclusiveMaximum = schema.keyword("exclusiveMaximum").asBoolean();
        if (maximum.isNumber() && value.compareTo(maximum.decimalValue()) > (exclusiveMaximum ? -1 : 0)) {
            var rule = exclusiveMaximum ? " in body should be less than " : " in body should be less than or equal to ";
            problems.add(Problem.invalid(path, value.toPlainString(), path + rule + plain(maximum)));
        }
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().stripTrailingZeros().toPlainString();
    }

    private static void text(String value, Schema schema, String path, List<Problem> problems) {
        int length = value.codePointCount(0, value.length());
        var quoted = "\"" + value + "\"";
        if (schema.keyword("minLength").isNumber()
                && length < schema.keyword("minLength").asInt()) {
            problems.add(Problem.invalid(
                    path, quoted, path + " in body should be at least " + schema.keyword("minLength") + " chars long"));
        }
        if (schema.keyword("maxLength").isNumber()
                && length > schema.keyword("maxLength").asInt()) {
            problems.add(new Problem(
                    path,
                    Problem.Reason.TOO_LONG,
                    "Too long: may not be more than " + schema.keyword("maxLength") + " bytes"));
        }
        var pattern = schema.text("pattern");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(value).find()) {
            problems.add(Problem.invalid(path, quoted, path + " in body should match '" + pattern + "'"));
        }
        if (schema.text("format").equals("date-time") && !isTime(value)) {
            problems.add(Problem.invalid(path, quoted, path + " in body must be of type date-time: " + quoted));
        }
    }

    private static boolean isTime(String value) {
        try {
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void size(int size, Schema schema, String path, String suffix, String word, List<Problem> problems) {
        var least = schema.keyword("min" + suffix);
        if (least.isNumber() && size < least.asInt()) {
            problems.add(Problem.invalid(
                    path,
                    Integer.toString(size),
                    "%s in body should have at least %s %s".formatted(path, least, word)));
        }
        var most = schema.keyword("max" + suffix);
        if (most.isNumber() && size > most.asInt()) {
            problems.add(new Problem(
                    path, Problem.Reason.TOO_MANY, "Too many: %d: must have at most %s items".formatted(size, most)));
        }
    }
}
