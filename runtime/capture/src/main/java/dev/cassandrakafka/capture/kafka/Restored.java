package dev.cassandrakafka.capture.kafka;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsJson;
import dev.cassandrakafka.change.schema.MalformedSchemaException;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What agents before this one have stored.
 *
 * @param positions of this node
 * @param schemas of all tables, in the order in which they were stored
 */
public record Restored(Positions positions, List<TableSchema> schemas) {
    private static final Logger LOG = LoggerFactory.getLogger(Restored.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Brokers that are away are said to be so before the process counts as stuck. */
    private static final Map<String, Object> TUNING = Map.of(
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000, ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);

    public Restored {
        schemas = List.copyOf(schemas);
    }

    /**
     * Reads both topics to their ends. Waits for the brokers; throws what the consumer throws, and
     * {@link UnknownTopicOrPartitionException} if a topic does not exist.
     *
     * @param alive called each time the waiting goes on
     */
    public static Restored read(KafkaEndpoint endpoint, Topics topics, String cluster, UUID hostId, Runnable alive) {
        try (Reader reader = new Reader(endpoint.reader("restore", TUNING), alive)) {
            String wanted = Positions.key(cluster, hostId);
            List<Positions> positions = new ArrayList<>(List.of(Positions.none(cluster, hostId)));
            reader.each(topics.positions(), (key, value) -> {
                if (key.equals(wanted)) {
                    positions.add(PositionsJson.read(value));
                }
            });
            List<TableSchema> schemas = new ArrayList<>();
            reader.each(topics.schemas(), (key, value) -> schema(key, value, schemas));
            return new Restored(positions.get(positions.size() - 1), schemas);
        }
    }

    private static void schema(String key, byte[] value, List<TableSchema> into) {
        try {
            into.add(TableSchemaJson.read(value));
        } catch (MalformedSchemaException e) {
            LOG.atWarn()
                    .addKeyValue(LogKeys.KEY, key)
                    .log("A stored schema cannot be read and is stored again when it is needed");
        }
    }

    /** Reads a topic of one partition as it is now. */
    private record Reader(Consumer<byte[], byte[]> consumer, Runnable alive) implements AutoCloseable {

        void each(String topic, BiConsumer<String, byte[]> action) {
            TopicPartition partition = new TopicPartition(topic, 0);
            if (consumer.partitionsFor(topic).isEmpty()) {
                throw new UnknownTopicOrPartitionException("topic " + topic + " does not exist");
            }
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                alive.run();
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && record.value() != null) {
                        action.accept(new String(record.key(), StandardCharsets.UTF_8), record.value());
                    }
                }
            }
        }

        @Override
        public void close() {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }
}
