package dev.cassandrakafka.control.preflight;

import java.util.Map;

/**
 * A keyspace as a row of {@code system_schema.keyspaces} has it.
 *
 * @param name which
 * @param durableWrites whether its writes go through the commit log
 * @param replication its replication, {@code class} included
 */
public record KeyspaceFacts(String name, boolean durableWrites, Map<String, String> replication) {

    public KeyspaceFacts {
        replication = Map.copyOf(replication);
    }

    /** Replicas in a data centre; 0 if there are none, or only local ones. */
    int replicas(String datacenter) {
        String strategy = replication.getOrDefault("class", "");
        String count = strategy.endsWith("SimpleStrategy")
                ? replication.get("replication_factor")
                : replication.get(datacenter);
        // "3/1" has one transient replica among three.
        return count == null ? 0 : Integer.parseInt(count.split("/", 2)[0]);
    }

    /** Whether each node has a content of its own. */
    boolean local() {
        return replication.getOrDefault("class", "").endsWith("LocalStrategy");
    }
}
