package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.Map;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes Kafka clients of roles that own no consumer group, and the options of clients that they make themselves. The secrets are read
 * anew for each connection, so that a rotated password or certificate needs no new client. No call waits for a broker; each throws {@link ConfigurationException} with the path of the field if the spec or a secret
 * does not fit, and {@link KafkaException} if no name of a broker resolves. {@link KafkaErrors#classify} knows both.
 */
@ThreadSafe
public final class KafkaEndpoint {
    private static final String PATH = "spec.kafka";

    private final String clientId;
    private final KafkaConnection connection;

    /**
     * Clients of one cluster.
     *
     * @param spec the cluster
     * @param clientId what the brokers call us in their logs, metrics and quotas: pipeline and role
     * @param secrets where passwords and certificates are
     */
    public KafkaEndpoint(KafkaConnectionSpec spec, String clientId, SecretFiles secrets) {
        this.clientId = clientId;
        this.connection = new KafkaConnection(spec, secrets);
    }

    /** Where the cluster is, TLS and who we are: enough for a client of any kind, Kafka Streams included. A map of the caller's own. */
    public Map<String, Object> options() {
        return connection.liveOptions();
    }

    /** An admin client. */
    public Admin admin() {
        Map<String, Object> options = named("admin");
        try {
            return Admin.create(options);
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit(PATH, e);
        }
    }

    /**
     * A producer of bytes: what it acknowledges is on all in-sync replicas, once and in order.
     *
     * @param purpose ends the client's id
     * @param tuning options that go over the defaults
     */
    public Producer<byte[], byte[]> producer(String purpose, Map<String, Object> tuning) {
        Map<String, Object> options = named(purpose);
        options.putAll(tuning);
        options.put(ProducerConfig.ACKS_CONFIG, "all");
        options.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        try {
            return new KafkaProducer<>(options, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit(PATH, e);
        }
    }

    /**
     * A consumer of bytes without a group, for partitions that the caller assigns: committed records only, from the earliest on.
     *
     * @param purpose ends the client's id
     * @param tuning options that go over the defaults
     */
    public Consumer<byte[], byte[]> reader(String purpose, Map<String, Object> tuning) {
        Map<String, Object> options = named(purpose);
        options.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        options.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        options.putAll(tuning);
        options.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        options.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try {
            return new KafkaConsumer<>(options, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException | IllegalArgumentException e) {
            throw KafkaErrors.unfit(PATH, e);
        }
    }

    private Map<String, Object> named(String purpose) {
        Map<String, Object> options = connection.liveOptions();
        options.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId + "-" + purpose);
        return options;
    }
}
