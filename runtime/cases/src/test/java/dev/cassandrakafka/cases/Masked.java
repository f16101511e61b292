package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Events without what a node or a clock decides: there stands a star, and there is no {@code source}. */
final class Masked {
    private static final String STAR = "*";
    private static final Set<String> TIMES = Set.of("deletedAt", "expiresAt", "at", "ts_ms");
    private static final Pattern TIME_UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-.*");
    /** 2026: a write time from there on is the node's own. */
    private static final long NODE_MICROS = 1_767_225_600_000_000L;

    /** June 2025: a time UUID from there on is the node's own, or one of docs/change-events.md. */
    private static final long NODE_UUID_MICROS = 1_748_736_000_000_000L;

    /** What is put before a list lies as long before 2010 as now is after it: 1980 to 2000. */
    private static final long FIRST_BEFORE_MICROS = 315_532_800_000_000L;

    private static final long LAST_BEFORE_MICROS = 946_684_800_000_000L;

    private static final long UUID_EPOCH_MICROS = -12_219_292_800_000_000L;
    private static final int UUID_UNITS_PER_MICRO = 10;

    private Masked() {}

    static JsonNode of(JsonNode event) {
        ObjectNode copy = event.deepCopy();
        copy.remove("source");
        mask(copy, Masked::isOfTheNode);
        return copy;
    }

    /** The same with a star for every write time. */
    static JsonNode withoutWriteTimes(JsonNode event) {
        ObjectNode copy = event.deepCopy();
        mask(copy, (field, value) -> field.equals("writetime"));
        return copy;
    }

    private static void mask(JsonNode node, BiPredicate<String, JsonNode> hidden) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> mask(element, hidden));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (hidden.test(field.getKey(), field.getValue())) {
                    field.setValue(JsonNodeFactory.instance.textNode(STAR));
                } else {
                    mask(field.getValue(), hidden);
                }
            });
        }
    }

    private static boolean isOfTheNode(String field, JsonNode value) {
        return switch (field) {
            case "writetime", "deletion_ts" -> value.longValue() >= NODE_MICROS;
            case "key" -> value.isTextual() && isNewTimeUuid(value.textValue());
            default -> TIMES.contains(field) && value.isValueNode() && !value.isNull();
        };
    }

    private static boolean isNewTimeUuid(String text) {
        if (!TIME_UUID.matcher(text).matches()) {
            return false;
        }
        long micros = UUID.fromString(text).timestamp() / UUID_UNITS_PER_MICRO + UUID_EPOCH_MICROS;
        return micros >= NODE_UUID_MICROS || (micros >= FIRST_BEFORE_MICROS && micros < LAST_BEFORE_MICROS);
    }
}
