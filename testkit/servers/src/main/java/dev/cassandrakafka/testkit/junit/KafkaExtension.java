package dev.cassandrakafka.testkit.junit;

import dev.cassandrakafka.testkit.kafka.KafkaClients;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.kafka.KafkaClusterBuilder;
import dev.cassandrakafka.testkit.process.ServerException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jcip.annotations.NotThreadSafe;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Kafka for tests: {@code @RegisterExtension static final KafkaExtension kafka = KafkaExtension.singleBroker();}. A test that kills or
 * freezes a broker brings it back before it ends, since others share it.
 */
@NotThreadSafe
public final class KafkaExtension implements BeforeAllCallback {
    /** The user of {@link #saslSsl}. */
    public static final String USER = "alice";
    /** The password of {@link #USER}, as long as no test changes it. */
    public static final String PASSWORD = "alice-secret";

    private final String key;
    private final UnaryOperator<KafkaClusterBuilder> setUp;
    private Optional<KafkaCluster> cluster = Optional.empty();

    private KafkaExtension(String key, UnaryOperator<KafkaClusterBuilder> setUp) {
        this.key = key;
        this.setUp = setUp;
    }

    /** One broker without security. */
    public static KafkaExtension singleBroker() {
        return of("kafka-single", builder -> builder);
    }

    /** One broker with a SASL_SSL listener beside the plain one. */
    public static KafkaExtension saslSsl() {
        return of("kafka-sasl-ssl", builder -> builder.sasl(USER, PASSWORD).tls());
    }

    /** Three brokers, three replicas, two of which must be in sync. */
    public static KafkaExtension threeBrokers() {
        return of("kafka-three", builder -> builder.brokers(3));
    }

    /** Any other; the same key must always mean the same set-up, and names its directory below {@code target/servers}. */
    public static KafkaExtension of(String key, UnaryOperator<KafkaClusterBuilder> setUp) {
        return new KafkaExtension(key, setUp);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster = Optional.of(Shared.get(context, key, KafkaCluster.class, this::start));
    }

    private KafkaCluster start() {
        return setUp.apply(KafkaCluster.builder())
                .directory(Shared.directory(key))
                .start();
    }

    /** The running cluster. */
    public KafkaCluster cluster() {
        return cluster.orElseThrow(
                () -> new ServerException("Kafka is not started; register the extension in a static field"));
    }

    /** Clients of the cluster. */
    public KafkaClients clients() {
        return cluster().clients();
    }

    /** The listeners without security. */
    public String bootstrapServers() {
        return cluster().bootstrapServers();
    }

    /** Makes a topic that no other test has, and returns its name. */
    public String topic(int partitions) {
        var name = "topic-" + UUID.randomUUID();
        cluster().createTopic(name, partitions);
        return name;
    }
}
