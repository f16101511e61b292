package dev.cassandrakafka.capture.kafka;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** The producers of one agent, opened and closed together. */
@NotThreadSafe
public final class CaptureClients implements AutoCloseable {
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MILLIS = 5;
    private static final long SPARE_BYTES = 32L * 1024 * 1024;
    private static final int BLOCK_MILLIS = 10_000;
    /** The largest mutation of a node unless told otherwise, and what our form adds to it. The broker judges. */
    private static final int LARGEST_REQUEST_BYTES = 20 * 1024 * 1024;

    private final Topics topics;
    private final Producer<byte[], byte[]> producer;
    private final Optional<String> deadLetterTopic;

    private CaptureClients(Topics topics, Producer<byte[], byte[]> producer, Optional<String> deadLetterTopic) {
        this.topics = topics;
        this.producer = producer;
        this.deadLetterTopic = deadLetterTopic;
    }

    /**
     * Opens them; no broker is waited for.
     *
     * @param maxInFlightBytes what the agent leaves unacknowledged
     */
    public static CaptureClients open(
            KafkaEndpoint endpoint, Topics topics, Optional<String> deadLetterTopic, long maxInFlightBytes) {
        Map<String, Object> tuning = Map.of(
                ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.BUFFER_MEMORY_CONFIG, maxInFlightBytes + SPARE_BYTES,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST_BYTES,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        return new CaptureClients(topics, endpoint.producer("raw", tuning), deadLetterTopic);
    }

    /** Partitions of the raw topic; waits for a broker. */
    public int rawPartitions() {
        return producer.partitionsFor(topics.raw()).size();
    }

    /** The sender of raw records. */
    public KafkaRawSender sender(dev.cassandrakafka.capture.publish.RawSender.Answers answers) {
        return new KafkaRawSender(producer, topics.raw(), deadLetterTopic, answers);
    }

    /** The topic of positions. */
    public KafkaPositions positions() {
        return new KafkaPositions(producer, topics.positions());
    }

    /** The topic of schemas. */
    public KafkaSchemas schemas() {
        return new KafkaSchemas(producer, topics.schemas());
    }

    /** What is not acknowledged is given up: it lies behind the stored positions. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
