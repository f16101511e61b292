package dev.cassandrakafka.sink;

import dev.cassandrakafka.runtime.kafka.KafkaClients;
import java.time.Duration;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** The Kafka clients of the sink, opened and closed together. */
@NotThreadSafe
final class KafkaSide implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final Optional<Producer<byte[], byte[]>> deadLetters;

    private KafkaSide(Admin admin, Consumer<byte[], byte[]> consumer, Optional<Producer<byte[], byte[]>> deadLetters) {
        this.admin = admin;
        this.consumer = consumer;
        this.deadLetters = deadLetters;
    }

    static KafkaSide open(KafkaClients clients, String groupId, boolean withDeadLetters) {
        Admin admin = clients.admin();
        try {
            Consumer<byte[], byte[]> consumer = clients.consumer(groupId);
            try {
                return new KafkaSide(
                        admin,
                        consumer,
                        withDeadLetters ? Optional.of(clients.deadLetterProducer()) : Optional.empty());
            } catch (RuntimeException e) {
                close(consumer);
                throw e;
            }
        } catch (RuntimeException e) {
            admin.close(Duration.ZERO);
            throw e;
        }
    }

    Admin admin() {
        return admin;
    }

    Consumer<byte[], byte[]> consumer() {
        return consumer;
    }

    Optional<Producer<byte[], byte[]>> deadLetters() {
        return deadLetters;
    }

    /** Leaves the group. Dead letters that are not acknowledged are given up: their records are not committed. */
    @Override
    public void close() {
        try {
            close(consumer);
        } finally {
            deadLetters.ifPresent(producer -> producer.close(Duration.ZERO));
            admin.close(Duration.ZERO);
        }
    }

    private static void close(Consumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
