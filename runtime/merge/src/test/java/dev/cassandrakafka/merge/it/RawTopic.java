package dev.cassandrakafka.merge.it;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.change.topic.Placement;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The topics of one pipeline, what a test writes to the raw one, and what came to the table's. */
final class RawTopic implements AutoCloseable {
    static final int PARTITIONS = 2;
    /** The table with a column fewer. */
    static final TableSchema LATER = TableSchema.of(
            TestTable.ID,
            TestTable.SCHEMA.keyspace(),
            TestTable.SCHEMA.table(),
            TestTable.SCHEMA.columns().subList(0, 3),
            List.of(),
            false,
            true);

    private final KafkaCluster kafka;
    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> producer;

    RawTopic(KafkaCluster kafka, String prefix) {
        this(kafka, prefix, PARTITIONS);
    }

    /** With so many partitions of the table's topic; 0 leaves it to the merge. */
    RawTopic(KafkaCluster kafka, String prefix, int tablePartitions) {
        this.kafka = kafka;
        topics = new Topics(prefix);
        producer = kafka.clients().producer();
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        kafka.clients().createTopic(topics.schemas(), 1, compacted);
        kafka.clients().createTopic(topics.coverage(), 1, compacted);
        kafka.createTopic(topics.raw(), PARTITIONS);
        if (tablePartitions > 0) {
            kafka.createTopic(table(), tablePartitions);
        }
        publish(TestTable.SCHEMA);
    }

    void publish(TableSchema schema) {
        var unused = producer.send(new ProducerRecord<>(
                topics.schemas(), schema.key().getBytes(StandardCharsets.UTF_8), TableSchemaJson.write(schema)));
        producer.flush();
    }

    String table() {
        return topics.change(TestTable.SCHEMA.keyspace(), TestTable.SCHEMA.table());
    }

    String coverage() {
        return topics.coverage();
    }

    void send(String partitionKey, TestTable record) {
        byte[] key = TestTable.key(partitionKey);
        send(Placement.ofRawKey(key, PARTITIONS), key, record.value());
    }

    void send(int partition, byte[] key, byte[] value) {
        var unused = producer.send(new ProducerRecord<>(topics.raw(), partition, key, value));
    }

    void flush() {
        producer.flush();
    }

    /** A topic of one partition beside them. */
    void create(String topic) {
        kafka.createTopic(topic, 1);
    }

    void deleteTable() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(table()))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** How many partitions the table's topic has. */
    int tablePartitions() {
        return producer.partitionsFor(table()).size();
    }

    /** What is committed of a topic, in order by partition. */
    List<ConsumerRecord<byte[], byte[]>> committed(String topic, int partitions) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                kafka.clients().consumer(Map.of("isolation.level", "read_committed"))) {
            List<TopicPartition> all = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                all.add(new TopicPartition(topic, partition));
            }
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (all.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
