package dev.cassandrakafka.quickstart.cdc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Change events in one line each: what was done, to what, and each cell with what became of it. */
public final class EventText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EventText() {}

    /** {@code update customer="ann" number=1: status = "sent" (3600 s)}. */
    public static String of(byte[] value) {
        JsonNode event = parse(value);
        String head = "%-16s %s".formatted(operation(event), fields(event.path("key"), " "));
        List<String> parts = new ArrayList<>();
        if (event.has("range")) {
            parts.add(bound(event.path("range").path("start")) + " .. "
                    + bound(event.path("range").path("end")));
        }
        event.path("cells").properties().forEach(cell -> cell(cell.getKey(), cell.getValue(), parts));
        return parts.isEmpty() ? head.stripTrailing() : head + ": " + String.join(", ", parts);
    }

    private static JsonNode parse(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String operation(JsonNode event) {
        String operation = event.path("op").asText();
        String name =
                switch (operation) {
                    case "c" -> "insert";
                    case "u" -> "update";
                    case "d" -> "delete row";
                    case "rd" -> "delete range";
                    case "pd" -> "delete partition";
                    case "r" -> "read";
                    case "t" -> "truncate";
                    default -> operation;
                };
        return event.path("static").asBoolean() ? name + " static" : name;
    }

    private static String bound(JsonNode bound) {
        String values = fields(bound.path("clustering"), " ");
        return values.isEmpty() ? "end" : values + (bound.path("inclusive").asBoolean() ? " included" : "");
    }

    private static void cell(String name, JsonNode cell, List<String> parts) {
        if (cell.has("value")) {
            parts.add(cell.path("value").isNull() ? name + " deleted" : name + " = " + value(cell));
            return;
        }
        if (cell.has("deleted")) {
            parts.add(name + " emptied");
        }
        cell.path("elements").forEach(element -> {
            String path = "%s[%s]".formatted(name, element.path("key").asText());
            boolean deleted = element.has("deletedAt");
            parts.add(deleted ? path + " deleted" : element.has("value") ? path + " = " + value(element) : path);
        });
    }

    private static String value(JsonNode cell) {
        String expiry =
                cell.has("ttl") ? " (for %d s)".formatted(cell.path("ttl").asInt()) : "";
        return cell.path("value") + expiry;
    }

    private static String fields(JsonNode object, String separator) {
        List<String> fields = StreamSupport.stream(object.properties().spliterator(), false)
                .filter(field -> !field.getValue().isNull())
                .map(field -> field.getKey() + "=" + field.getValue())
                .toList();
        return String.join(separator, fields);
    }
}
