package dev.cassandrakafka.testkit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KafkaClusterIT {
    private static final Map<String, Object> IMPATIENT =
            Map.of("max.block.ms", 1500, "delivery.timeout.ms", 1500, "request.timeout.ms", 1000);

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @Test
    void killedBrokerComesBackWithItsRecords() throws Exception {
        // Given
        var topic = kafka.topic(1);
        send(topic, "before");
        // When
        kafka.cluster().broker(1).kill();
        kafka.cluster().broker(1).start();
        kafka.cluster().awaitReady();
        // Then
        send(topic, "after");
        assertThat(values(topic)).containsExactly("before", "after");
    }

    @Test
    void frozenBrokerAnswersAgainWhenThawed() throws Exception {
        // Given
        var topic = kafka.topic(1);
        var broker = kafka.cluster().broker(1);
        // When
        broker.freeze();
        // Then
        assertThatThrownBy(() -> send(topic, "lost", IMPATIENT))
                .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(TimeoutException.class), e -> assertThat(e)
                        .hasCauseInstanceOf(TimeoutException.class));
        broker.thaw();
        send(topic, "arrived");
        assertThat(values(topic)).contains("arrived");
    }

    private static RecordMetadata send(String topic, String value) throws Exception {
        return send(topic, value, Map.of());
    }

    private static RecordMetadata send(String topic, String value, Map<String, Object> config)
            throws InterruptedException, ExecutionException {
        try (var producer = kafka.clients().producer(config)) {
            return producer.send(new ProducerRecord<>(topic, value.getBytes(UTF_8)))
                    .get();
        }
    }

    private static List<String> values(String topic) {
        return kafka.clients().records(topic).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
