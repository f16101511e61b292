package dev.cassandrakafka.e2e;

import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One line of {@code examples/data/earthquakes.ndjson}. */
record Earthquake(String line, JsonNode feature) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Earthquake> all() {
        return Manifest.read("examples/data/earthquakes.ndjson")
                .lines()
                .map(Earthquake::of)
                .toList();
    }

    private static Earthquake of(String line) {
        try {
            return new Earthquake(line, JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the data is not JSON: " + line, e);
        }
    }

    String id() {
        return feature.get("id").textValue();
    }

    ProducerRecord<String, String> to(String topic) {
        return new ProducerRecord<>(topic, id(), line);
    }

    /** What {@code examples/earthquakes.yaml} makes of it, in the order of {@link #columns}. */
    List<@Nullable Object> expected(long offset) {
        JsonNode properties = feature.get("properties");
        JsonNode coordinates = feature.at("/geometry/coordinates");
        return Arrays.asList(
                id(),
                number(properties.get("mag")),
                properties.get("place").textValue(),
                properties.get("type").textValue(),
                Instant.ofEpochMilli(properties.get("time").longValue()),
                number(coordinates.get(0)),
                number(coordinates.get(1)),
                number(coordinates.get(2)),
                properties.get("tsunami").intValue() == 1,
                properties.get("felt").isNull() ? null : properties.get("felt").intValue(),
                properties.get("alert").textValue(),
                "usgs",
                offset);
    }

    /** What the table of {@code examples/schema.cql} holds. */
    static List<@Nullable Object> columns(Row row) {
        return Arrays.asList(
                row.getString("id"),
                row.get("magnitude", Double.class),
                row.getString("place"),
                row.getString("kind"),
                row.getInstant("at"),
                row.get("longitude", Double.class),
                row.get("latitude", Double.class),
                row.get("depth", Double.class),
                row.get("tsunami", Boolean.class),
                row.get("felt", Integer.class),
                row.getString("alert"),
                row.getString("source"),
                row.get("record_offset", Long.class));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNull() ? null : node.doubleValue();
    }
}
