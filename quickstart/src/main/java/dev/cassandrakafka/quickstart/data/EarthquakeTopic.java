package dev.cassandrakafka.quickstart.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends the earthquakes to the topic of the example. */
public final class EarthquakeTopic {
    /** The topic of the example. */
    public static final String NAME = "earthquakes";

    private EarthquakeTopic() {}

    /**
     * Sends every line, keyed by its id.
     *
     * @param sent is told how many lines Kafka has acknowledged
     * @throws ExecutionException if Kafka refused a line
     */
    public static void send(String bootstrapServers, Map<String, String> lines, IntConsumer sent)
            throws InterruptedException, ExecutionException {
        Map<String, Object> options = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                5);
        try (var producer = new KafkaProducer<>(options, new StringSerializer(), new StringSerializer())) {
            AtomicInteger acknowledged = new AtomicInteger();
            List<Future<RecordMetadata>> pending = new ArrayList<>();
            lines.forEach((id, line) ->
                    pending.add(producer.send(new ProducerRecord<>(NAME, id, line), (metadata, failure) -> {
                        if (failure == null) {
                            sent.accept(acknowledged.incrementAndGet());
                        }
                    })));
            for (Future<RecordMetadata> each : pending) {
                each.get();
            }
        }
    }
}
