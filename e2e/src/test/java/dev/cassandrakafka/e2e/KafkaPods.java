package dev.cassandrakafka.e2e;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The broker in the cluster, and clients of it on this machine. */
final class KafkaPods implements AutoCloseable {
    private static final int EXTERNAL_PORT = 9094;

    private final Settings settings;
    private final int port = Forwarding.freePort();
    private @Nullable Forwarding forward;
    private @Nullable Producer<String, String> producer;
    private @Nullable Admin admin;

    KafkaPods(Settings settings) {
        this.settings = settings;
    }

    String manifest() {
        return Manifest.filled(
                "kafka.yaml",
                Map.of(
                        "kafka.image", settings.image("e2e-kafka"),
                        "kafka.forwarded.port", Integer.toString(port),
                        "pull.policy", settings.pullPolicy()));
    }

    /** Once the pod is ready. */
    void connect() {
        forward = Forwarding.open(settings, "kafka-0", port, EXTERNAL_PORT);
        admin = Admin.create(bootstrap());
        producer = new KafkaProducer<>(bootstrap(), new StringSerializer(), new StringSerializer());
    }

    void createTopic(String name, int partitions) {
        await(admin().createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all());
    }

    /** Sends, waits until the broker has acknowledged all of them, and tells where each one lies. */
    List<RecordMetadata> send(Stream<ProducerRecord<String, String>> records) {
        var sent = records.map(requireNonNull(producer, "connect first")::send).toList();
        requireNonNull(producer).flush();
        return sent.stream().map(KafkaPods::await).toList();
    }

    /** {@link #send} in the background. */
    CompletableFuture<Void> sendLater(Stream<ProducerRecord<String, String>> records) {
        return CompletableFuture.runAsync(() -> send(records));
    }

    /** The sum of a group's committed offsets: how many records it is done with, where all topics are read from their beginning. */
    long committed(String group) {
        return await(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    /** All records that lie in a topic now. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(bootstrap(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long all = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (found.size() < all) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
            return found;
        }
    }

    ConsumerGroupDescription group(String id) {
        return requireNonNull(
                await(admin().describeConsumerGroups(List.of(id)).all()).get(id));
    }

    @Override
    public void close() {
        for (AutoCloseable each : Arrays.asList(producer, admin, forward)) {
            Closing.quietly(each);
        }
    }

    private Admin admin() {
        return requireNonNull(admin, "connect first");
    }

    private Map<String, Object> bootstrap() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "enable.auto.commit", "false");
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker refused: " + e.getMessage(), e);
        }
    }
}
