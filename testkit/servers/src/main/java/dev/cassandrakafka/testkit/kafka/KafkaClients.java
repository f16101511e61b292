package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.process.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients of a cluster for tests: bytes in, bytes out. Thread-safe; what it hands out is as Kafka says. */
public final class KafkaClients implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int SCRAM_ITERATIONS = 4096;

    private final KafkaLayout layout;
    private Optional<Admin> admin = Optional.empty();

    KafkaClients(KafkaLayout layout) {
        this.layout = layout;
    }

    /** Configuration of a client at the listener without security. */
    public Map<String, Object> config() {
        return Map.of("bootstrap.servers", layout.addresses(KafkaLayout.Ports::plain));
    }

    /** Configuration of a client at the secured listener, with the cluster's own user or client certificate. */
    public Map<String, Object> securedConfig() {
        return SecuredClientConfig.of(layout);
    }

    /** Makes a topic, replicated to every broker. */
    public void createTopic(String name, int partitions, Map<String, String> config) {
        var topic = new NewTopic(name, partitions, (short) layout.replicationFactor()).configs(config);
        await("create topic " + name, admin().createTopics(List.of(topic)).all());
    }

    /** Changes the password of the cluster's user for SCRAM-SHA-256 and SCRAM-SHA-512. */
    public void changePassword(String password) {
        var name = layout.user()
                .orElseThrow(() -> new ServerException("this Kafka has no user; build it with sasl(...)"))
                .name();
        // Kafka refuses two changes of one user in one request.
        for (var mechanism : List.of(ScramMechanism.SCRAM_SHA_256, ScramMechanism.SCRAM_SHA_512)) {
            var change = new UserScramCredentialUpsertion(
                    name, new ScramCredentialInfo(mechanism, SCRAM_ITERATIONS), password);
            await(
                    "change the password of " + name,
                    admin().alterUserScramCredentials(List.of(change)).all());
        }
    }

    /** A producer at the listener without security; the caller closes it. */
    public KafkaProducer<byte[], byte[]> producer() {
        return producer(Map.of());
    }

    /** The same with more configuration. */
    public KafkaProducer<byte[], byte[]> producer(Map<String, Object> config) {
        var all = new HashMap<>(config());
        all.put("linger.ms", 0);
        all.putAll(config);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer at the listener without security that begins at the first record; the caller closes it. */
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> config) {
        var all = new HashMap<>(config());
        all.put("auto.offset.reset", "earliest");
        all.put("enable.auto.commit", false);
        all.putAll(config);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Every record that a topic holds now, in the order of its partitions and offsets. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = consumer(Map.of())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
            records.sort(Comparator.<ConsumerRecord<byte[], byte[]>>comparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset));
            return records;
        }
    }

    /** What a consumer group has committed, with its metadata; partitions without a commit are absent. */
    public Map<TopicPartition, OffsetAndMetadata> committed(String groupId) {
        var offsets = admin().listConsumerGroupOffsets(groupId).partitionsToOffsetAndMetadata();
        var committed = new HashMap<>(await("read the offsets of group " + groupId, offsets));
        committed.values().removeIf(Objects::isNull);
        return committed;
    }

    /** How many brokers are registered and unfenced, as one that answers sees it; 0 when none answers. */
    int liveBrokers() {
        try {
            return admin().describeCluster().nodes().get().size();
        } catch (ExecutionException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw ServerException.interrupted("describe the Kafka cluster", e);
        }
    }

    /** The admin client at the listener without security; it is closed with the cluster. */
    public synchronized Admin admin() {
        if (admin.isEmpty()) {
            admin = Optional.of(Admin.create(config()));
        }
        return admin.get();
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new ServerException("cannot " + what, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw ServerException.interrupted(what, e);
        }
    }

    @Override
    public synchronized void close() {
        admin.ifPresent(client -> client.close(Duration.ZERO));
        admin = Optional.empty();
    }
}
