package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Waits by the pipeline's own coverage: what was durable by a time is in the change topics when the topic of coverage says so. */
final class Fence {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaClients clients;
    private final TopicPartition coverage;

    Fence(KafkaClients clients, String prefix) {
        this.clients = clients;
        this.coverage = new TopicPartition(prefix + ".coverage", 0);
    }

    /** Returns when everything that was written by now has been published. There is one node and one partition. */
    void await() {
        long now = System.currentTimeMillis();
        try (var consumer = clients.consumer(Map.of("isolation.level", "read_committed"))) {
            consumer.assign(List.of(coverage));
            consumer.seekToBeginning(List.of(coverage));
            Awaitility.await("coverage").atMost(PATIENCE).pollInterval(POLL).until(() -> latest(consumer) > now);
        }
    }

    private static long latest(Consumer<byte[], byte[]> consumer) {
        long latest = 0;
        for (var record : consumer.poll(POLL)) {
            JsonNode value = Events.json(record.value());
            latest = Math.max(latest, value.path("coveredUntilMillis").longValue());
        }
        return latest;
    }
}
