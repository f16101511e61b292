package dev.cassandrakafka.capture.kafka;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** A record in a compacted topic of one partition. */
final class Stored {
    private Stored() {}

    static CompletableFuture<?> send(Producer<byte[], byte[]> producer, String topic, String key, byte[] value) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        try {
            var unused = producer.send(new ProducerRecord<>(topic, 0, bytes, value), (metadata, exception) -> {
                if (exception == null) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(exception);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            done.completeExceptionally(e);
        }
        return done;
    }
}
