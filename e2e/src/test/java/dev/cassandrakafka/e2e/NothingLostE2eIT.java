package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Duration;
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
    private static final int VERSIONS = 100;
    private static final long RECORDS = (long) KEYS * VERSIONS;

    @Test
    void aKilledPodLosesNothingAndTheLastVersionOfEachKeyStays(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "killed", 4)
                .change(spec -> spec.put("replicas", 2))
                .apply()
                .awaitReady();
        // When
        var sent = platform.kafka().sendLater(everyVersionOfEveryKey(sink.topic()));
        killWhenDone(platform, sink, RECORDS / 20);
        killWhenDone(platform, sink, RECORDS / 3);
        sent.join();
        // Then
        Map<String, Double> expected = IntStream.range(0, KEYS)
                .boxed()
                .collect(Collectors.toMap(key -> "key-" + key, key -> (double) VERSIONS));
        await().atMost(TestSink.LIMIT).untilAsserted(() -> assertThat(sink.rows().stream()
                        .collect(Collectors.toMap(row -> row.getString("id"), NothingLostE2eIT::version)))
                .isEqualTo(expected));
        await().atMost(TestSink.LIMIT).until(() -> platform.kafka().committed(sink.groupId()) == RECORDS);
        assertThat(platform.kafka().read(sink.deadLetterTopic())).isEmpty();
    }

    /** Kills a pod, without any grace, when so many records are committed; there must be more to do, or it would prove nothing. */
    private static void killWhenDone(Platform platform, TestSink sink, long records) {
        long committed = await().pollInterval(Duration.ofMillis(100))
                .atMost(TestSink.LIMIT)
                .until(() -> platform.kafka().committed(sink.groupId()), done -> done >= records);
        assertThat(committed).as("committed before the kill").isLessThan(RECORDS);
        String victim = sink.pods().get(0).getMetadata().getName();
        platform.kubectl().run("delete", "pod", victim, "--grace-period=0", "--force");
    }

    private static Stream<ProducerRecord<String, String>> everyVersionOfEveryKey(String topic) {
        return IntStream.rangeClosed(1, VERSIONS).boxed().flatMap(version -> {
            String value = "{\"properties\": {\"mag\": %d}}".formatted(version);
            return IntStream.range(0, KEYS).mapToObj(key -> new ProducerRecord<>(topic, "key-" + key, value));
        });
    }

    private static Double version(Row row) {
        return row.getDouble("magnitude");
    }
}
