package dev.cassandrakafka.capture.kafka;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsJson;
import dev.cassandrakafka.capture.publish.PositionsStore;
import java.util.concurrent.CompletableFuture;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Producer;

/** Positions in their topic. */
@NotThreadSafe
public final class KafkaPositions implements PositionsStore {
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    KafkaPositions(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public CompletableFuture<?> store(Positions positions) {
        return Stored.send(producer, topic, positions.key(), PositionsJson.write(positions));
    }
}
