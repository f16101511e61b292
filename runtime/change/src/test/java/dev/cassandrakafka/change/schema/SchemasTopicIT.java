package dev.cassandrakafka.change.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemasTopicIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer = kafka.clients().producer();
    private final TableSchema schema = schema("int");

    @AfterEach
    void closeProducer() {
        producer.close();
    }

    @Test
    void whatWasPublishedBeforeAndAfterTheStartIsFound() throws InterruptedException {
        // Given
        String topic = kafka.topic(1);
        SchemasWriter writer = new SchemasWriter(producer, topic);
        writer.publish(schema);
        try (SchemasReader reader = reader(topic)) {
            // When
            writer.publish(schema("text"));
            // Then
            assertThat(reader.schemas().await(schema.id(), schema.fingerprint(), SOON))
                    .contains(schema);
            TableSchema later = schema("text");
            assertThat(reader.schemas().await(later.id(), later.fingerprint(), SOON))
                    .contains(later);
            assertThat(reader.schemas().latest(later.id())).contains(later);
            await().atMost(SOON).until(reader::complete);
        }
    }

    @Test
    void aSchemaIsPublishedOnce() throws InterruptedException {
        // Given
        String topic = kafka.topic(1);
        SchemasWriter writer = new SchemasWriter(producer, topic);
        // When
        writer.publish(schema);
        writer.publish(schema);
        // Then
        assertThat(kafka.clients().records(topic)).singleElement().satisfies(record -> {
            assertThat(new String(record.key(), UTF_8)).isEqualTo(schema.key());
            assertThat(TableSchemaJson.read(record.value())).isEqualTo(schema);
        });
    }

    @Test
    void aTopicThatIsNotThereYetIsWaitedFor() throws InterruptedException {
        // Given
        String topic = "schemas-" + UUID.randomUUID();
        try (SchemasReader reader = reader(topic)) {
            await().atMost(SOON).until(() -> reader.problem().isPresent());
            assertThat(reader.problem()).contains("topic \"" + topic + "\" does not exist yet");
            // When
            kafka.clients().createTopic(topic, 1, Map.of("cleanup.policy", "compact"));
            new SchemasWriter(producer, topic).publish(schema);
            // Then
            assertThat(reader.schemas().await(schema.id(), schema.fingerprint(), SOON))
                    .contains(schema);
            await().atMost(SOON).until(() -> reader.problem().isEmpty());
        }
    }

    @Test
    void whatIsNotASchemaIsPassedOver() throws Exception {
        // Given
        String topic = kafka.topic(1);
        byte[] key = {1};
        producer.send(new ProducerRecord<>(topic, key, "{}".getBytes(UTF_8))).get();
        producer.send(new ProducerRecord<>(topic, key, null)).get();
        new SchemasWriter(producer, topic).publish(schema);
        // When
        try (SchemasReader reader = reader(topic)) {
            // Then
            assertThat(reader.schemas().await(schema.id(), schema.fingerprint(), SOON))
                    .contains(schema);
        }
    }

    private static SchemasReader reader(String topic) {
        Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(1), new Random(1));
        return SchemasReader.start(
                () -> kafka.clients().consumer(Map.of("allow.auto.create.topics", false)), topic, backoff);
    }

    private static TableSchema schema(String type) {
        var key = new ColumnSchema("id", ColumnKind.PARTITION_KEY, 0, type, false);
        return TableSchema.of(new UUID(1, 2), "k", "t", List.of(key), List.of(), false, true);
    }
}
