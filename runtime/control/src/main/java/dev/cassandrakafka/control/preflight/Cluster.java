package dev.cassandrakafka.control.preflight;

import java.util.List;

/**
 * All nodes as they were asked.
 *
 * @param nodes every node of every data centre, in the order of their host ids
 */
public record Cluster(List<NodeFacts> nodes) {

    public Cluster {
        nodes = List.copyOf(nodes);
    }

    /** The schema of the first node that answered. */
    SchemaFacts schema() {
        return nodes.stream()
                .filter(node -> node.failure().isEmpty())
                .map(NodeFacts::schema)
                .findFirst()
                .orElse(SchemaFacts.NONE);
    }

    /** Whether every node could be asked and has {@code cdc_enabled}: only then may a flag be set, or a node without it would lose it again. */
    public boolean readyForFlags() {
        return !nodes.isEmpty()
                && nodes.stream().allMatch(node -> node.failure().isEmpty() && node.cdcEnabled());
    }
}
