package dev.cassandrakafka.snapshot.publish;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** The raw topic and, before it, that of the schemas. */
@ThreadSafe
public final class RawTopic {
    private static final int RECORD_OVERHEAD_BYTES = 64 * 1024;
    private static final int BUFFER_BYTES = 32 * 1024 * 1024;
    private static final int DEAD_LETTER_REQUEST_BYTES = 64 * 1024 * 1024;
    private static final int SCHEMA_PARTITION = 0;

    private final Topics topics;
    private final int partitions;
    private final DeadLetters deadLetters;
    private final Producer<byte[], byte[]> producer;

    /**
     * Writes with this producer.
     *
     * @param partitions of the raw topic
     * @param limits what a record may have, and what becomes of larger ones
     */
    public RawTopic(Topics topics, int partitions, CaptureSpec limits, Producer<byte[], byte[]> producer) {
        this.topics = topics;
        this.partitions = partitions;
        this.deadLetters = new DeadLetters(
                limits.maxRecordBytes() + RECORD_OVERHEAD_BYTES, Optional.ofNullable(limits.deadLetterTopic()));
        this.producer = producer;
    }

    /**
     * Options of the producer: large batches, and a bounded buffer at which reading waits.
     *
     * @param limits what a record may have, and what becomes of larger ones
     */
    public static Map<String, Object> tuning(CaptureSpec limits) {
        int request = limits.oversize() == OversizePolicy.DEAD_LETTER
                ? DEAD_LETTER_REQUEST_BYTES
                : limits.maxRecordBytes() + RECORD_OVERHEAD_BYTES;
        return Map.of(
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                Math.max(BUFFER_BYTES, 4 * request),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.max(1024 * 1024, request),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                60_000);
    }

    /**
     * Publishes the schemas that the records refer to, and waits until they have arrived.
     *
     * @throws KafkaException if they do not
     */
    public void publish(Collection<TableSchema> schemas) {
        List<Future<?>> sent = schemas.stream().<Future<?>>map(this::send).toList();
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("the schemas of the snapshot's tables cannot be written", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Begins the records of one token range. */
    public RangeOutput begin() {
        return new RangeOutput(producer, topics.raw(), partitions, deadLetters);
    }

    private Future<?> send(TableSchema schema) {
        byte[] key = schema.key().getBytes(StandardCharsets.UTF_8);
        return producer.send(
                new ProducerRecord<>(topics.schemas(), SCHEMA_PARTITION, key, TableSchemaJson.write(schema)));
    }
}
