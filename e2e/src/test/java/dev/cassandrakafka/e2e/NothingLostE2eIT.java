package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Pods are killed while records flow. */
@OnACluster
class NothingLostE2eIT {
    private static final int KEYS = 2_000;
    private static final int VERSIONS = 25;

    @Test
    void aKilledPodLosesNothingAndTheLastVersionOfEachKeyStays(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "killed", 4)
                .change(spec -> spec.put("replicas", 2))
                .apply()
                .awaitReady();
        // When
        for (int version = 1; version <= VERSIONS; version++) {
            platform.kafka().send(everyKey(sink.topic(), version));
            if (version == 5 || version == 15) {
                kill(platform, sink);
            }
        }
        // Then
        Map<String, Double> expected = IntStream.range(0, KEYS)
                .boxed()
                .collect(Collectors.toMap(key -> "key-" + key, key -> (double) VERSIONS));
        await().atMost(TestSink.LIMIT).untilAsserted(() -> assertThat(sink.rows().stream()
                        .collect(Collectors.toMap(row -> row.getString("id"), NothingLostE2eIT::version)))
                .isEqualTo(expected));
        assertThat(platform.kafka().read(sink.deadLetterTopic())).isEmpty();
        sink.awaitReady();
    }

    private static Stream<ProducerRecord<String, String>> everyKey(String topic, int version) {
        String value = "{\"properties\": {\"mag\": %d}}".formatted(version);
        return IntStream.range(0, KEYS).mapToObj(key -> new ProducerRecord<>(topic, "key-" + key, value));
    }

    private static void kill(Platform platform, TestSink sink) {
        String victim = sink.pods().get(0).getMetadata().getName();
        platform.kubectl().run("delete", "pod", victim, "--grace-period=0", "--force");
    }

    private static Double version(Row row) {
        return row.getDouble("magnitude");
    }
}
