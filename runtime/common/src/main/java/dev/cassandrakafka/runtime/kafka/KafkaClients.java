package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.GroupProtocol;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes the Kafka clients of one pipeline. Each call reads the secrets anew and makes a client that the caller closes. No call waits for a
 * broker; each throws {@link ConfigurationException} with the path of the field if the spec or a secret does not fit, and
 * {@link KafkaException} if no name of a broker resolves. {@link KafkaErrors#classify} knows both.
 */
@ThreadSafe
public final class KafkaClients {
    // Bounds, not reservations. A record that came through Kafka must fit, whatever its topic allows: the broker judges
    // its size.
    private static final int DEAD_LETTER_BUFFER_BYTES = 64 * 1024 * 1024;
    private static final int DEAD_LETTER_REQUEST_BYTES = DEAD_LETTER_BUFFER_BYTES;
    private static final int DEAD_LETTER_DELIVERY_MILLIS = 30_000;
    private static final int DEAD_LETTER_BLOCK_MILLIS = 5_000;

    private final KafkaSpec spec;
    private final String clientId;
    private final KafkaConnection connection;

    /**
     * Clients for a pipeline.
     *
     * @param spec the cluster
     * @param clientId what the brokers call us in their logs, metrics and quotas: the name of the pipeline
     * @param secrets where passwords and certificates are
     */
    public KafkaClients(KafkaSpec spec, String clientId, SecretFiles secrets) {
        this.spec = spec;
        this.clientId = clientId;
        this.connection = new KafkaConnection(spec.connection(), secrets);
    }

    /** A consumer of bytes that never commits by itself, beginning at the earliest record where nothing is committed. */
    public Consumer<byte[], byte[]> consumer(String groupId) {
        Map<String, Object> options = consumerOptions(groupId);
        try {
            return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit("spec.kafka", e);
        }
    }

    /** A producer for bad records: what it acknowledges is on all in-sync replicas, once. */
    public Producer<byte[], byte[]> deadLetterProducer() {
        Map<String, Object> options = deadLetterOptions();
        try {
            return new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit("spec.kafka", e);
        }
    }

    /** An admin client, for topics and offsets. */
    public Admin admin() {
        Map<String, Object> options = connection.options();
        options.put(AdminClientConfig.CLIENT_ID_CONFIG, clientId + "-admin");
        try {
            return Admin.create(options);
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit("spec.kafka", e);
        }
    }

    Map<String, Object> consumerOptions(String groupId) {
        Map<String, Object> options = new HashMap<>();
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        options.putAll(spec.consumer().config());
        if (classicProtocol(options)) {
            options.putIfAbsent(
                    ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        }
        options.putAll(connection.options());
        options.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        options.put(ConsumerConfig.GROUP_ID_CONFIG, groupId);
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return options;
    }

    Map<String, Object> deadLetterOptions() {
        Map<String, Object> options = connection.options();
        options.put(ProducerConfig.CLIENT_ID_CONFIG, clientId + "-dead-letter");
        options.put(ProducerConfig.ACKS_CONFIG, "all");
        options.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        options.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"); // what came compressed must fit when it goes
        options.put(ProducerConfig.BUFFER_MEMORY_CONFIG, DEAD_LETTER_BUFFER_BYTES);
        options.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DEAD_LETTER_REQUEST_BYTES);
        options.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DEAD_LETTER_DELIVERY_MILLIS);
        options.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DEAD_LETTER_DELIVERY_MILLIS / 2);
        options.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, DEAD_LETTER_BLOCK_MILLIS);
        return options;
    }

    private static boolean classicProtocol(Map<String, Object> options) {
        Object chosen = options.getOrDefault(ConsumerConfig.GROUP_PROTOCOL_CONFIG, GroupProtocol.CLASSIC.name());
        return GroupProtocol.CLASSIC.name().equalsIgnoreCase(String.valueOf(chosen));
    }
}
