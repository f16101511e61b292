package dev.cassandrakafka.merge.hold;

import java.util.Map;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The clients of Kafka Streams: its own, but for the consumer of the raw topic, which keeps to what is held. */
@ThreadSafe
public final class HoldingClients implements KafkaClientSupplier {
    private final Holds holds;

    public HoldingClients(Holds holds) {
        this.holds = holds;
    }

    @Override
    public Admin getAdmin(Map<String, Object> options) {
        return Admin.create(options);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> options) {
        return new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> options) {
        return new HoldingConsumer(options, holds);
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> options) {
        return plain(options);
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> options) {
        return plain(options);
    }

    private static Consumer<byte[], byte[]> plain(Map<String, Object> options) {
        return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
