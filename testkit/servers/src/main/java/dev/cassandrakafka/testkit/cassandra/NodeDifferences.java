package dev.cassandrakafka.testkit.cassandra;

import java.util.Map;

/**
 * In what single nodes are not as the others.
 *
 * @param datacenters data centre by node number; the others are in dc1
 * @param yaml lines of cassandra.yaml by node number
 */
record NodeDifferences(Map<Integer, String> datacenters, Map<Integer, Map<String, String>> yaml) {

    NodeDifferences {
        datacenters = Map.copyOf(datacenters);
        yaml = Map.copyOf(yaml);
    }

    String datacenter(int node) {
        return datacenters.getOrDefault(node, CassandraCluster.DATACENTER);
    }

    Map<String, String> yaml(int node) {
        return yaml.getOrDefault(node, Map.of());
    }
}
