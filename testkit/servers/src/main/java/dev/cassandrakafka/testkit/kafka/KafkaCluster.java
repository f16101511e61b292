package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.process.Waiting;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** Running brokers on 127.0.0.1. Closing it ends them; so does the end of this JVM. */
@NotThreadSafe
public final class KafkaCluster implements AutoCloseable {
    static final int MAX_BROKERS = 3;
    private static final Duration TO_START = Duration.ofMinutes(5);

    private final KafkaLayout layout;
    private final List<KafkaBroker> brokers = new ArrayList<>();
    private final KafkaClients clients;

    private KafkaCluster(KafkaLayout layout) {
        this.layout = layout;
        this.clients = new KafkaClients(layout);
    }

    /** One broker without security, until told otherwise. */
    public static KafkaClusterBuilder builder() {
        return new KafkaClusterBuilder();
    }

    static KafkaCluster start(KafkaLayout layout, Consumer<String> progress) {
        var cluster = new KafkaCluster(layout);
        try {
            progress.accept("starting %d Kafka broker(s)".formatted(layout.brokers()));
            for (var id = 1; id <= layout.brokers(); id++) {
                cluster.brokers.add(KafkaBroker.start(layout, id));
            }
            cluster.awaitReady();
            progress.accept("Kafka is ready at " + cluster.bootstrapServers());
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The listeners without security, {@code 127.0.0.1:port,...}. */
    public String bootstrapServers() {
        return layout.addresses(KafkaLayout.Ports::plain);
    }

    /** The listeners with SASL or TLS. Throws when the cluster was built without. */
    public String securedBootstrapServers() {
        if (layout.securedListener().isEmpty()) {
            throw new ServerException("this Kafka has no secured listener; build it with sasl(...) or tls()");
        }
        return layout.addresses(KafkaLayout.Ports::secured);
    }

    /** The authority and the keys behind the secured listener. Throws when the cluster was built without TLS. */
    public TestCertificates certificates() {
        return layout.certificates()
                .orElseThrow(() -> new ServerException("this Kafka has no certificates; build it with tls()"));
    }

    /** Topics, producers, consumers and offsets. */
    public KafkaClients clients() {
        return clients;
    }

    /** Makes a topic, replicated to every broker. */
    public void createTopic(String name, int partitions) {
        clients.createTopic(name, partitions, Map.of());
    }

    /** The broker with this node id, from 1. */
    public KafkaBroker broker(int id) {
        return brokers.get(id - 1);
    }

    /** Every broker. */
    public List<KafkaBroker> brokers() {
        return List.copyOf(brokers);
    }

    /** Waits until every broker is registered and unfenced. An open port is not yet a ready broker. */
    public void awaitReady() {
        Waiting.of("waiting for %d Kafka broker(s)".formatted(layout.brokers()), TO_START, processes())
                .until(() -> clients.liveBrokers() == layout.brokers());
    }

    private List<ChildProcess> processes() {
        return brokers.stream().map(KafkaBroker::process).toList();
    }

    @Override
    public void close() {
        clients.close();
        processes().forEach(ChildProcess::close);
    }
}
