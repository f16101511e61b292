package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** What a {@link CassandraCluster} is to be. */
@NotThreadSafe
public final class CassandraClusterBuilder {
    private static final Duration DEFAULT_PERIOD = Duration.ofSeconds(10);

    private Path directory = Path.of("target", "servers");
    private CassandraVersion version = CassandraVersion.V5_0;
    private int nodes = 1;
    private boolean authentication;
    private boolean tls;
    private boolean clientCertificates;
    private CommitLog commitLog = CommitLog.periodic(DEFAULT_PERIOD);
    private Consumer<String> progress = line -> {};
    private final Map<String, String> yaml = new LinkedHashMap<>();
    private final Map<Integer, String> datacenters = new LinkedHashMap<>();
    private final Map<Integer, Map<String, String>> nodeYaml = new LinkedHashMap<>();

    CassandraClusterBuilder() {}

    /** Where {@code cassandra-1}, {@code cassandra-2}... are made; these are emptied first. Default {@code target/servers}. */
    public CassandraClusterBuilder directory(Path value) {
        directory = value;
        return this;
    }

    /** Which Cassandra. Default 5.0. */
    public CassandraClusterBuilder version(CassandraVersion value) {
        version = value;
        return this;
    }

    /** How many nodes, 1 to 3, in the data centre dc1 unless told otherwise, each in a rack of its own. */
    public CassandraClusterBuilder nodes(int value) {
        if (value < 1 || value > CassandraCluster.MAX_NODES) {
            throw new IllegalArgumentException("nodes: %d is not between 1 and 3".formatted(value));
        }
        nodes = value;
        return this;
    }

    /** Clients must log in (user cassandra, password cassandra) and need permissions. */
    public CassandraClusterBuilder authentication() {
        authentication = true;
        return this;
    }

    /** Clients must use TLS; the nodes' certificate is for localhost and the nodes' addresses. */
    public CassandraClusterBuilder tls() {
        tls = true;
        return this;
    }

    /** Clients must use TLS and show a certificate of the same authority. */
    public CassandraClusterBuilder clientCertificates() {
        clientCertificates = true;
        return tls();
    }

    /** Nothing acknowledged is lost when a node is killed. Without this, as by default in production, the last tenth of a second can be. */
    public CassandraClusterBuilder durable() {
        return commitLog(CommitLog.batch());
    }

    /** How the nodes write their commit log. Default: periodic, every ten seconds, in segments of 32 MiB. */
    public CassandraClusterBuilder commitLog(CommitLog value) {
        commitLog = value;
        return this;
    }

    /** A line of each node's cassandra.yaml; it wins over what the testkit sets. The value is YAML. */
    public CassandraClusterBuilder yaml(String key, String value) {
        yaml.put(key, value);
        return this;
    }

    /** The same for one node only, from 1. */
    public CassandraClusterBuilder yaml(int node, String key, String value) {
        nodeYaml.computeIfAbsent(node, number -> new LinkedHashMap<>()).put(key, value);
        return this;
    }

    /** Puts a node, from 1, into another data centre than dc1, where the first must stay. */
    public CassandraClusterBuilder datacenter(int node, String name) {
        datacenters.put(node, name);
        return this;
    }

    /** Told in a few words what is going on. */
    public CassandraClusterBuilder progress(Consumer<String> value) {
        progress = value;
        return this;
    }

    /**
     * Starts the nodes and waits until each serves clients and sees the others.
     *
     * @throws dev.cassandrakafka.testkit.process.ServerException when they do not; nothing is left running then
     */
    public CassandraCluster start() {
        var certificates = tls
                ? Optional.of(TestCertificates.in(directory.resolve("cassandra-tls")))
                : Optional.<TestCertificates>empty();
        var layout = CassandraLayout.of(
                directory,
                version,
                nodes,
                authentication,
                certificates,
                clientCertificates,
                commitLog,
                Map.copyOf(yaml),
                new NodeDifferences(datacenters, nodeYaml));
        return CassandraCluster.start(layout, progress);
    }
}
