package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is wrong is said, and stops nothing that is right. */
@OnACluster
class BadInputE2eIT {
    @Test
    void aBadRecordLandsInTheDeadLetterTopicAndTheOthersInTheTable(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "bad-record", 1)
                .apply();
        List<Earthquake> earthquakes = Earthquake.all().subList(0, 10);
        // When
        platform.kafka().send(earthquakes.stream().limit(5).map(quake -> quake.to(sink.topic())));
        platform.kafka().send(Stream.of(new ProducerRecord<>(sink.topic(), "broken", "{\"properties\": ")));
        platform.kafka().send(earthquakes.stream().skip(5).map(quake -> quake.to(sink.topic())));
        // Then
        sink.awaitRows(10);
        await().atMost(TestSink.LIMIT).untilAsserted(() -> assertThat(
                        platform.kafka().read(sink.deadLetterTopic()))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(new String(letter.value(), StandardCharsets.UTF_8))
                            .isEqualTo("{\"properties\": ");
                    assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo("broken");
                    assertThat(letter.headers()).isNotEmpty();
                }));
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(sink.status().recordsFailed()).isEqualTo(1));
    }

    @Test
    void anInvalidEditLeavesThePipelineRunningAndShowsInTheConditions(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "invalid-edit", 1)
                .apply()
                .awaitReady();
        var before = sink.pods();
        // When
        sink.firstColumn().put("from", "value.properties[");
        sink.apply();
        // Then
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(sink.condition("Accepted")).isEqualTo("False"));
        assertThat(sink.condition("Stalled")).isEqualTo("True");
        assertThat(sink.condition("Ready")).isEqualTo("False");
        platform.kafka().send(Earthquake.all().stream().limit(10).map(quake -> quake.to(sink.topic())));
        sink.awaitRows(10);
        assertThat(sink.pods()).extracting(pod -> pod.getMetadata().getUid()).isEqualTo(uids(before));
    }

    @Test
    void theApiServerRefusesWhatTheSchemaForbids(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "refused", 1)
                .change(spec -> spec.put("replicas", -1));
        // When
        Command.Ended ended = platform.kubectl().tryApply(sink.yaml());
        // Then
        assertThat(ended.status()).isNotZero();
        assertThat(ended.complaint()).contains("spec.replicas");
        assertThat(sink.found()).isEmpty();
    }

    private static List<String> uids(List<Pod> pods) {
        return pods.stream().map(pod -> pod.getMetadata().getUid()).toList();
    }
}
