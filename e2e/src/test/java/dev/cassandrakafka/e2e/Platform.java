package dev.cassandrakafka.e2e;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all tests of a run share: the operator installed by its chart, one Kafka broker, and two Cassandra nodes, of which one asks for a password. */
final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private final Settings settings;
    private final KubernetesClient client;
    private final Kubectl kubectl;
    private final KafkaPods kafka;
    private final CassandraPods open;
    private final CassandraPods closed;

    private Platform(Settings settings, KubernetesClient client) {
        this.settings = settings;
        this.client = client;
        this.kubectl = new Kubectl(settings);
        this.kafka = new KafkaPods(settings);
        this.open = CassandraPods.open(settings);
        this.closed = CassandraPods.closed(settings);
    }

    /** Installs all of it and waits until it answers. What is half installed is written down and removed. */
    static Platform install() {
        Settings settings = Settings.fromSystemProperties();
        var platform = new Platform(settings, new KubernetesClientBuilder().build());
        try {
            platform.start();
            return platform;
        } catch (RuntimeException e) {
            platform.dump("install");
            platform.close();
            throw e;
        }
    }

    private void start() {
        kubectl.createRestrictedNamespace(settings.namespace());
        kubectl.createRestrictedNamespace(settings.operatorNamespace());
        kubectl.apply(kafka.manifest());
        kubectl.apply(open.manifest());
        kubectl.apply(closed.manifest());
        LOG.atInfo().log("installing the chart");
        new Chart(settings, kubectl.hasDefinitions()).install();
        kubectl.awaitReadyPods(settings.namespace());
        kafka.connect();
        open.connect();
        closed.connect();
        LOG.atInfo().log("operator, Kafka and Cassandra are ready");
    }

    KubernetesClient client() {
        return client;
    }

    Kubectl kubectl() {
        return kubectl;
    }

    KafkaPods kafka() {
        return kafka;
    }

    /** The Service {@code cassandra}, as the examples name it. */
    CassandraPods cassandra() {
        return open;
    }

    /** The Service {@code cassandra-closed}; its superuser is cassandra with the password cassandra. */
    CassandraPods closedCassandra() {
        return closed;
    }

    String namespace() {
        return settings.namespace();
    }

    String operatorNamespace() {
        return settings.operatorNamespace();
    }

    /** Writes objects, events and logs into {@code target/cluster/<name>}. */
    void dump(String name) {
        Path folder = Path.of("target", "cluster", name).toAbsolutePath();
        LOG.atWarn().addKeyValue("folder", folder).log("a test failed: the state of the cluster is written down");
        new ClusterDump(kubectl, folder).write(settings.namespace(), settings.operatorNamespace());
    }

    /** Ends the connections. What is in the cluster is removed by {@code e2e/run.sh}, which also can keep it. */
    @Override
    public void close() {
        closed.close();
        open.close();
        kafka.close();
        client.close();
    }
}
