package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** What a {@link KafkaCluster} is to be. */
@NotThreadSafe
public final class KafkaClusterBuilder {
    private Path directory = Path.of("target", "servers");
    private int brokers = 1;
    private Optional<ScramUser> user = Optional.empty();
    private boolean tls;
    private Consumer<String> progress = line -> {};
    private final Map<String, String> config = new LinkedHashMap<>();

    KafkaClusterBuilder() {}

    /** Where {@code kafka-1}, {@code kafka-2}... are made; these are emptied first. Default {@code target/servers}. */
    public KafkaClusterBuilder directory(Path value) {
        directory = value;
        return this;
    }

    /** How many brokers, 1 to 3. With three, topics have three replicas and {@code min.insync.replicas} is 2. */
    public KafkaClusterBuilder brokers(int value) {
        if (value < 1 || value > KafkaCluster.MAX_BROKERS) {
            throw new IllegalArgumentException("brokers: %d is not between 1 and 3".formatted(value));
        }
        brokers = value;
        return this;
    }

    /** Adds a listener at which clients must authenticate; it is SASL_SSL when there is TLS too, else SASL_PLAINTEXT. */
    public KafkaClusterBuilder sasl(String name, String password) {
        user = Optional.of(new ScramUser(name, password));
        return this;
    }

    /** Adds an encrypted listener: SASL_SSL with a user, else SSL, where clients must show a certificate. */
    public KafkaClusterBuilder tls() {
        tls = true;
        return this;
    }

    /** A property of each broker, such as {@code message.max.bytes}. */
    public KafkaClusterBuilder config(String key, String value) {
        config.put(key, value);
        return this;
    }

    /** Told in a few words what is going on. */
    public KafkaClusterBuilder progress(Consumer<String> value) {
        progress = value;
        return this;
    }

    /**
     * Starts the brokers and waits until they are ready.
     *
     * @throws dev.cassandrakafka.testkit.process.ServerException when they are not; nothing is left running then
     */
    public KafkaCluster start() {
        var certificates = tls
                ? Optional.of(TestCertificates.in(directory.resolve("kafka-tls")))
                : Optional.<TestCertificates>empty();
        var layout = KafkaLayout.of(directory, brokers, user, certificates, config);
        return KafkaCluster.start(layout, progress);
    }
}
