package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.tls.TestCertificates;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where everything of a cluster is: decided once, before the first node starts. Ports are the same on every address. */
record CassandraLayout(
        Path directory,
        CassandraVersion version,
        int nodes,
        int port,
        int storagePort,
        boolean authentication,
        Optional<TestCertificates> certificates,
        boolean clientCertificates,
        CommitLog commitLog,
        Optional<CommitLogKeys> commitLogKeys,
        List<Integer> managementPorts,
        Map<String, String> yaml,
        NodeDifferences differences) {

    static CassandraLayout of(
            Path directory,
            CassandraVersion version,
            int nodes,
            boolean authentication,
            Optional<TestCertificates> certificates,
            boolean clientCertificates,
            CommitLog commitLog,
            Map<String, String> yaml,
            NodeDifferences differences) {
        var port = LoopbackPorts.freeOnEach(nodes);
        var storagePort = LoopbackPorts.freeOnEach(nodes);
        return new CassandraLayout(
                directory,
                version,
                nodes,
                port,
                storagePort,
                authentication,
                certificates,
                clientCertificates,
                commitLog,
                commitLog.encryption() ? Optional.of(CommitLogKeys.in(directory)) : Optional.empty(),
                // Management listens at 127.0.0.1 for every node.
                Stream.generate(LoopbackPorts::free).distinct().limit(nodes).toList(),
                yaml,
                differences);
    }

    InetSocketAddress address(int node) {
        return new InetSocketAddress("127.0.0." + node, port);
    }

    InetSocketAddress storageAddress(int node) {
        return new InetSocketAddress("127.0.0." + node, storagePort);
    }

    int managementPort(int node) {
        return managementPorts.get(node - 1);
    }

    /** A token for each node, evenly over the ring: nothing to allocate and no join to wait for. */
    long token(int node) {
        return Long.MIN_VALUE + Long.MAX_VALUE / nodes * 2 * (node - 1) + 1;
    }
}
