package dev.cassandrakafka.change.schema;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Publishes schemas to their topic, each once in its life. The producer is the caller's to close. */
@ThreadSafe
public final class SchemasWriter {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Set<String> published = new HashSet<>();

    /**
     * A writer.
     *
     * @param producer one that waits for all in-sync replicas
     * @param topic compacted, of one partition
     */
    public SchemasWriter(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Returns when Kafka has the schema. A raw record must not go before its schema.
     *
     * @throws KafkaException if Kafka did not take it; calling again tries again
     */
    public synchronized void publish(TableSchema schema) throws InterruptedException {
        String key = schema.key();
        if (published.contains(key)) {
            return;
        }
        byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, keyBytes, TableSchemaJson.write(schema));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the schema of " + schema.qualifiedName() + " was not published", e.getCause());
        }
        published.add(key);
    }
}
