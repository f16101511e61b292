package dev.cassandrakafka.capture.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.FinishedIds;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.Loss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Positions as JSON. Unknown fields are passed over. */
public final class PositionsJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;

    private PositionsJson() {}

    /** The value of the record in the topic of positions. */
    public static byte[] write(Positions positions) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        root.put("cluster", positions.cluster());
        root.put("hostId", positions.hostId().toString());
        root.put("coveredUntilMillis", positions.coveredUntilMillis());
        if (!positions.loss().isNone()) {
            root.put("lossySinceMillis", positions.loss().sinceMillis());
            root.put("lossyUntilMillis", positions.loss().untilMillis());
        }
        ArrayNode segments = root.putArray("segments");
        new TreeMap<>(positions.segments()).forEach((name, position) -> segments.addObject()
                .put("version", name.version())
                .put("id", name.id())
                .put("position", position));
        ArrayNode finished = root.putArray("finished");
        positions.finished().ranges().forEach(range -> finished.addArray()
                .add(range.first())
                .add(range.last()));
        ArrayNode truncations = root.putArray("truncations");
        new TreeMap<>(positions.epochs()).forEach((table, epoch) -> truncations
                .addObject()
                .put("table", table.toString())
                .put("timeMillis", epoch.last().timeMillis())
                .put("segment", epoch.last().segmentId())
                .put("position", epoch.last().position())
                .put("beforeMillis", epoch.beforeMillis()));
        ArrayNode tables = root.putArray("tables");
        new TreeSet<>(positions.tables()).forEach(table -> tables.add(table.toString()));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    /**
     * Reads such a value.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Positions read(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.path("version").asInt() != VERSION) {
                throw new IllegalArgumentException(
                        "positions of version " + root.path("version").asText());
            }
            return new Positions(
                    root.required("cluster").textValue(),
                    UUID.fromString(root.required("hostId").textValue()),
                    segments(root),
                    finished(root),
                    epochs(root),
                    root.required("coveredUntilMillis").longValue(),
                    tables(root),
                    new Loss(
                            root.path("lossySinceMillis").longValue(),
                            root.path("lossyUntilMillis").longValue()));
        } catch (IOException e) {
            throw new IllegalArgumentException("positions that are not JSON", e);
        }
    }

    private static Set<UUID> tables(JsonNode root) {
        Set<UUID> tables = new HashSet<>();
        root.path("tables").forEach(table -> tables.add(UUID.fromString(table.textValue())));
        return tables;
    }

    private static Map<SegmentName, Integer> segments(JsonNode root) {
        Map<SegmentName, Integer> segments = new HashMap<>();
        root.required("segments")
                .forEach(segment -> segments.put(
                        new SegmentName(
                                segment.required("version").intValue(),
                                segment.required("id").longValue()),
                        segment.required("position").intValue()));
        return segments;
    }

    private static FinishedIds finished(JsonNode root) {
        List<FinishedIds.Range> ranges = new ArrayList<>();
        root.required("finished")
                .forEach(range -> ranges.add(new FinishedIds.Range(
                        range.required(0).longValue(), range.required(1).longValue())));
        return FinishedIds.of(ranges);
    }

    private static Map<UUID, Epoch> epochs(JsonNode root) {
        Map<UUID, Epoch> epochs = new HashMap<>();
        root.required("truncations")
                .forEach(entry -> epochs.put(
                        UUID.fromString(entry.required("table").textValue()),
                        new Epoch(
                                new Truncation(
                                        entry.required("timeMillis").longValue(),
                                        entry.required("segment").longValue(),
                                        entry.required("position").intValue()),
                                entry.required("beforeMillis").longValue())));
        return epochs;
    }
}
