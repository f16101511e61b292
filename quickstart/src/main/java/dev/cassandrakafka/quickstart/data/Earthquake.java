package dev.cassandrakafka.quickstart.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One earthquake as the table {@code quakes.events} should hold it.
 *
 * @param id key of the record
 * @param magnitude of the quake
 * @param place where, in words
 * @param kind what kind of event
 * @param at when
 * @param longitude in degrees
 * @param latitude in degrees
 * @param depth in kilometres
 * @param tsunami whether a warning was given
 * @param felt how many people reported it, null if nobody did
 * @param alert level of alert, null without one
 * @param source the literal of the example
 */
public record Earthquake(
        String id,
        double magnitude,
        String place,
        String kind,
        Instant at,
        double longitude,
        double latitude,
        double depth,
        boolean tsunami,
        @Nullable Integer felt,
        @Nullable String alert,
        String source) {

    static Earthquake of(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        JsonNode coordinates = feature.path("geometry").path("coordinates");
        return new Earthquake(
                feature.path("id").asText(),
                properties.path("mag").asDouble(),
                properties.path("place").asText(),
                properties.path("type").asText(),
                Instant.ofEpochMilli(properties.path("time").asLong()),
                coordinates.path(0).asDouble(),
                coordinates.path(1).asDouble(),
                coordinates.path(2).asDouble(),
                properties.path("tsunami").asInt() == 1,
                properties.path("felt").isNull()
                        ? null
                        : properties.path("felt").asInt(),
                properties.path("alert").isNull()
                        ? null
                        : properties.path("alert").asText(),
                "usgs");
    }
}
