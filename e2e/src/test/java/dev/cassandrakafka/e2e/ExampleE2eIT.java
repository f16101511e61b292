package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The example as it stands, applied as README says. */
@OnACluster
class ExampleE2eIT {
    @Test
    void aWeekOfEarthquakesArrivesWithItsValues(Platform platform) {
        // Given
        platform.kafka().createTopic("earthquakes", 3);
        platform.kafka().createTopic("earthquakes.failed", 1);
        platform.cassandra().script(Manifest.read("examples/schema.cql"));
        List<Earthquake> earthquakes = Earthquake.all();
        // When
        platform.kubectl()
                .run(
                        "apply",
                        "-f",
                        Settings.repository()
                                .resolve("examples/earthquakes.yaml")
                                .toString());
        var sent = platform.kafka().send(earthquakes.stream().map(quake -> quake.to("earthquakes")));
        // Then
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(rows(platform)).hasSize(1707));
        Map<String, List<@Nullable Object>> expected = new HashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            expected.put(
                    earthquakes.get(i).id(),
                    earthquakes.get(i).expected(sent.get(i).offset()));
        }
        assertThat(rows(platform)).isEqualTo(expected);
        platform.kubectl().run("wait", "--for=condition=Ready", "cassandrasink/earthquakes", "--timeout=60s");
    }

    @Test
    void aNullFieldKeepsWhatTheRowHolds(Platform platform) {
        // Given
        TestSink sink =
                TestSink.prepared(platform, platform.cassandra(), "nulls", 1).apply();
        String felt = "{\"properties\": {\"felt\": 5, \"alert\": \"green\", \"mag\": 1}}";
        String notFelt = "{\"properties\": {\"felt\": null, \"mag\": 2}}";
        // When
        platform.kafka().send(Stream.of(felt, notFelt).map(value -> new ProducerRecord<>(sink.topic(), "one", value)));
        // Then
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(sink.rows()).singleElement().satisfies(row -> {
                    assertThat(row.getDouble("magnitude")).isEqualTo(2);
                    assertThat(row.getInt("felt")).isEqualTo(5);
                    assertThat(row.getString("alert")).isEqualTo("green");
                }));
    }

    private static Map<String, List<@Nullable Object>> rows(Platform platform) {
        Function<Row, @Nullable String> id = row -> row.getString("id");
        return platform.cassandra().query("SELECT * FROM quakes.events").stream()
                .collect(Collectors.toMap(id, Earthquake::columns));
    }
}
