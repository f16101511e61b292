package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where everything of a cluster is: decided once, before the first node starts. Ports are the same on every address. */
record CassandraLayout(
        Path directory,
        int nodes,
        int port,
        int storagePort,
        boolean authentication,
        Optional<TestCertificates> certificates,
        boolean clientCertificates,
        boolean durable,
        Map<String, String> yaml) {

    static CassandraLayout of(
            Path directory,
            int nodes,
            boolean authentication,
            Optional<TestCertificates> certificates,
            boolean clientCertificates,
            boolean durable,
            Map<String, String> yaml) {
        var port = LoopbackPorts.freeOnEach(nodes);
        var storagePort = LoopbackPorts.freeOnEach(nodes);
        return new CassandraLayout(
                directory, nodes, port, storagePort, authentication, certificates, clientCertificates, durable, yaml);
    }

    InetSocketAddress address(int node) {
        return new InetSocketAddress("127.0.0." + node, port);
    }

    /** A token for each node, evenly over the ring: nothing to allocate and no join to wait for. */
    long token(int node) {
        return Long.MIN_VALUE + Long.MAX_VALUE / nodes * 2 * (node - 1) + 1;
    }
}
