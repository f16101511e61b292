package dev.cassandrakafka.testkit.pipeline;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.file.Path;
import java.util.List;

/**
 * The pipeline file of the processes: one text for all but for the node that an agent is beside, and for the state of a merge.
 *
 * @param tables selections in YAML
 */
record PipelineText(
        String prefix,
        List<String> tables,
        int partitions,
        String more,
        CassandraCluster cassandra,
        KafkaCluster kafka) {
    private static final String COMMON =
            """
            name: %s
            cassandra:
              contactPoints: [%s]
              port: %d
              localDatacenter: %s
            tables: [%s]
            kafka:
              bootstrapServers: %s
            topics: {prefix: %s, partitions: %d, replicationFactor: %d}
            tableOptions: Manage
            """;
    private static final String AGENT =
            "capture: {directory: '%s', address: %s, port: %d, pollMillis: 50, heartbeatMillis: 200, settleMillis: 2000}%n";
    private static final String MERGE = "merge: {stateDirectory: '%s', commitIntervalMillis: 100}%n";
    private static final String SNAPSHOT = "snapshot: {mode: OnRequest, requestId: %s, rowsPerSecond: %d}%n";

    String control() {
        return common() + more;
    }

    String agent(int node) {
        var address = cassandra.contactPoints().get(node - 1);
        return control() + AGENT.formatted(cassandra.node(node).cdcRaw(), address, cassandra.port());
    }

    String merge(Path state) {
        return control() + MERGE.formatted(state);
    }

    /** In place of what else the pipeline says. */
    String snapshot(String requestId, int rowsPerSecond) {
        return common() + SNAPSHOT.formatted(requestId, rowsPerSecond);
    }

    private String common() {
        return COMMON.formatted(
                prefix,
                String.join(", ", cassandra.contactPoints()),
                cassandra.port(),
                cassandra.localDatacenter(),
                String.join(", ", tables),
                kafka.bootstrapServers(),
                prefix,
                partitions,
                kafka.brokers().size());
    }
}
