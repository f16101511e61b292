package dev.cassandrakafka.control.preflight;

import dev.cassandrakafka.model.cdc.TableOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the captured tables and their keyspaces must be, as every node has them. */
final class TableChecks {
    private final Findings findings;
    private final Cluster cluster;
    private final String captureDatacenter;
    private final TableOptions options;

    TableChecks(Findings findings, Cluster cluster, String captureDatacenter, TableOptions options) {
        this.findings = findings;
        this.cluster = cluster;
        this.captureDatacenter = captureDatacenter;
        this.options = options;
    }

    void run(Collection<TableName> tables) {
        new TreeSet<>(tables.stream().map(TableName::keyspace).toList()).forEach(name -> Optional.ofNullable(
                        cluster.schema().keyspaces().get(name))
                .ifPresent(this::keyspace));
        tables.forEach(this::table);
    }

    private void keyspace(KeyspaceFacts keyspace) {
        String name = keyspace.name();
        if (!keyspace.durableWrites()) {
            findings.error(
                    null,
                    "durable_writes",
                    name,
                    "keyspace \"%s\" has durable_writes = false, so its writes leave no trace in the commit log; ALTER KEYSPACE %s WITH durable_writes = true"
                            .formatted(name, Cql.quoted(name)));
        }
        int replicas = keyspace.replicas(captureDatacenter);
        if (replicas == 0) {
            findings.error(
                    null,
                    "replication",
                    name,
                    "keyspace \"%s\" has no replica in data centre %s, where the agents are; add some or set spec.cassandra.localDatacenter to another"
                            .formatted(name, captureDatacenter));
        } else if (replicas == 1) {
            findings.warning(
                    null,
                    "replication",
                    name,
                    "keyspace \"%s\" has one replica in data centre %s, so what is lost with one node's commit log is lost; use three"
                            .formatted(name, captureDatacenter));
        }
    }

    private void table(TableName name) {
        List<NodeFacts> answered = cluster.nodes().stream()
                .filter(node -> node.failure().isEmpty())
                .toList();
        long ids = answered.stream()
                .map(node -> node.schema().tables().get(name))
                .filter(java.util.Objects::nonNull)
                .map(TableFacts::id)
                .distinct()
                .count();
        if (ids > 1) {
            findings.error(
                    null,
                    "schema",
                    name.toString(),
                    "table \"%s\" has different ids at different nodes; repair the schema disagreement (nodetool describecluster) first"
                            .formatted(name));
        }
        TableFacts first = cluster.schema().tables().get(name);
        if (first != null && first.counter()) {
            findings.warning(
                    null,
                    "counter",
                    name.toString(),
                    "table \"%s\" holds counters: its events have totals that replicas add up, and several increments may be one event"
                            .formatted(name));
        }
        flag(name, answered);
    }

    private void flag(TableName name, List<NodeFacts> answered) {
        List<NodeFacts> without = answered.stream()
                .filter(node -> !node.flagged(name) && node.cdcEnabled())
                .toList();
        if (without.isEmpty()) {
            return;
        }
        String todo = options == TableOptions.MANAGE
                ? "it is altered as soon as every node is up and has cdc_enabled: true"
                : "run ALTER TABLE %s.%s WITH cdc = true, or set spec.tableOptions: Manage"
                        .formatted(Cql.quoted(name.keyspace()), Cql.quoted(name.table()));
        String where = without.size() == answered.size()
                ? ""
                : " at " + without.stream().map(NodeFacts::label).collect(Collectors.joining(", "));
        findings.error(
                where.isEmpty() ? null : without.get(0),
                "cdc",
                name.toString(),
                "table \"%s\" does not have cdc = true%s; %s".formatted(name, where, todo));
    }
}
