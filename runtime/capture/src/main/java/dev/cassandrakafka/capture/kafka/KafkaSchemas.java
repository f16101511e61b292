package dev.cassandrakafka.capture.kafka;

import dev.cassandrakafka.capture.publish.SchemaStore;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Producer;

/** Schemas in their topic. */
@NotThreadSafe
public final class KafkaSchemas implements SchemaStore {
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    KafkaSchemas(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public CompletableFuture<?> store(List<TableSchema> schemas) {
        return CompletableFuture.allOf(schemas.stream()
                .map(schema -> Stored.send(producer, topic, schema.key(), TableSchemaJson.write(schema)))
                .toArray(CompletableFuture[]::new));
    }
}
