package dev.cassandrakafka.control.preflight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Facts of a cluster that is as it should be, with one thing or another changed. */
final class ClusterFixture {
    static final TableName ORDERS = new TableName("shop", "orders");
    private static final UUID TABLE = new UUID(1, 1);
    private static final Map<String, String> RIGHT = Map.of(
            "cdc_enabled", "true",
            "cdc_block_writes", "true",
            "cdc_on_repair_enabled", "true",
            "cdc_total_space", "4096MiB",
            "commitlog_segment_size", "32MiB",
            "commitlog_sync", "periodic",
            "commitlog_sync_period", "1000ms");

    private final Map<TableName, TableFacts> tables = new HashMap<>();
    private final Map<String, KeyspaceFacts> keyspaces = new HashMap<>();
    private final List<NodeFacts> nodes = new ArrayList<>();

    ClusterFixture() {
        keyspace("shop", true, Map.of("class", "org.apache.cassandra.locator.NetworkTopologyStrategy", "dc1", "3"));
        table(ORDERS, Optional.of(true), false);
    }

    ClusterFixture keyspace(String name, boolean durable, Map<String, String> replication) {
        keyspaces.put(name, new KeyspaceFacts(name, durable, replication));
        return this;
    }

    ClusterFixture table(TableName name, Optional<Boolean> cdc, boolean counter) {
        tables.put(name, new TableFacts(name, TABLE, cdc, counter));
        return this;
    }

    /** A right node of dc1 with the schema as it is now. */
    ClusterFixture node(String host) {
        return node(host, "dc1", "5.0.9", Map.of());
    }

    ClusterFixture node(String host, String datacenter, String version, Map<String, String> changed) {
        Map<String, String> settings = new HashMap<>(RIGHT);
        settings.putAll(changed);
        SchemaFacts schema = new SchemaFacts(keyspaces, tables, Set.of(new TableName("shop", "orders_by_day")));
        nodes.add(new NodeFacts(host, "10.0.0.1:9042", datacenter, version, settings, schema, Optional.empty()));
        return this;
    }

    ClusterFixture down(String host) {
        nodes.add(new NodeFacts(
                host, "10.0.0.9:9042", "dc1", "5.0.9", Map.of(), SchemaFacts.NONE, Optional.of("no connection")));
        return this;
    }

    Cluster cluster() {
        return new Cluster(nodes);
    }
}
