package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonRecordTest {
    private static final FakeTable EVENTS = FakeTable.of("quakes", "events")
            .partitionKey("id", DataTypes.TEXT)
            .column("mag", DataTypes.DOUBLE)
            .column("lon", DataTypes.DOUBLE)
            .column("at", DataTypes.TIMESTAMP)
            .column("source", DataTypes.TEXT)
            .column("position", DataTypes.BIGINT)
            .column("raw", DataTypes.TEXT);

    private static RouteBuilder route() {
        return RouteBuilder.into("quakes", "events").map("id", "key");
    }

    @Test
    void fieldsElementsLiteralsAndMetadataBecomeColumns() {
        // Given
        Reading reading = Reading.by(route().map("mag", "value.properties.mag")
                .map("lon", "value.geometry.coordinates[1]")
                .map("at", "value.properties.time", EpochUnit.SECONDS)
                .literal("source", "usgs")
                .map("position", "record.offset")
                .plan(EVENTS));

        // When
        Row row = reading.row(
                "q1",
                """
                {"type": "Feature", "skipped": [{"mag": 1}], "properties": {"mag": 4.5, "time": 1700000000},
                 "geometry": {"coordinates": [1, -2.25, 3]}}""");

        // Then
        assertThat(Decoded.row(row))
                .isEqualTo(Map.of(
                        "id", "q1",
                        "mag", "4.5",
                        "lon", "-2.25",
                        "at", "2023-11-14T22:13:20Z",
                        "source", "usgs",
                        "position", "42"));
        assertThat(row.operation()).isEqualTo(Operation.UPSERT);
        assertThat(row.timestampMicros()).isEqualTo(Reading.ORDER_MICROS);
        assertThat(row.ttlSeconds()).isZero();
        assertThat(row.sizeBytes()).isEqualTo(2 + 8 + 8 + 8 + 4 + 8);
    }

    @Test
    void oneFieldMayFeedManyColumnsAndAnObjectMayBeTakenWholeAndInParts() {
        // Given
        Reading reading = Reading.by(route().map("raw", "value")
                .map("source", "value.a")
                .map("mag", "value.a.b[1]")
                .map("lon", "value.a.b[1]")
                .plan(EVENTS));

        // When
        Row row = reading.row("q1", "\ufeff { \"x\" : {}, \"a\" : { \"b\" : [ 1, 2.50 ] } } ");

        // Then
        assertThat(Decoded.row(row))
                .containsEntry("raw", "{\"x\":{},\"a\":{\"b\":[1,2.50]}}")
                .containsEntry("source", "{\"b\":[1,2.50]}")
                .containsEntry("mag", "2.5")
                .containsEntry("lon", "2.5");
    }

    @Test
    void ofANameThatStandsTwiceTheLastCounts() {
        // Given
        Reading reading = Reading.by(
                route().map("mag", "value.a.mag").map("lon", "value.a.lon").plan(EVENTS));

        // When
        Row row = reading.row("q1", "{\"a\": {\"mag\": 1, \"lon\": 1}, \"a\": {\"mag\": 2, \"mag\": 3}}");

        // Then
        assertThat(Decoded.row(row)).isEqualTo(Map.of("id", "q1", "mag", "3.0"));
    }

    @Test
    void aRecordReadAfterABadOneHoldsNothingOfIt() {
        // Given
        Reading reading = Reading.by(
                route().map("mag", "value.mag").map("source", "value.source").plan(EVENTS));
        reading.bad("q1", "{\"source\": \"left over\", \"mag\": \"x\"}");

        // When
        Row row = reading.row("q2", "{\"mag\": 2}");

        // Then
        assertThat(Decoded.row(row)).isEqualTo(Map.of("id", "q2", "mag", "2.0"));
    }
}
