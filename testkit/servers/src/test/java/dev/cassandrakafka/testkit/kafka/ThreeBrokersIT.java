package dev.cassandrakafka.testkit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreeBrokersIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.threeBrokers();

    @Test
    void acknowledgedRecordOutlivesAKilledBroker() throws Exception {
        // Given
        var topic = kafka.topic(3);
        kafka.cluster().broker(2).kill();
        // When
        try (var producer = kafka.clients().producer(Map.of("acks", "all"))) {
            for (var partition = 0; partition < 3; partition++) {
                producer.send(new ProducerRecord<>(topic, partition, null, "kept".getBytes(UTF_8)))
                        .get();
            }
        }
        // Then
        assertThat(kafka.clients().records(topic)).hasSize(3);
        kafka.cluster().broker(2).start();
        kafka.cluster().awaitReady();
    }
}
