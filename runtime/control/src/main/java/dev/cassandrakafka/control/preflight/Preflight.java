package dev.cassandrakafka.control.preflight;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.List;
import java.util.Set;

/**
 * Whether the cluster is set up as the pipeline needs it. Pure.
 *
 * @param tables which tables are captured, in order
 * @param unflagged those that do not have {@code cdc = true} at every node that answered
 * @param findings what is wrong, errors first
 */
public record Preflight(Set<TableName> tables, List<TableName> unflagged, List<PreflightFinding> findings) {

    public Preflight {
        unflagged = List.copyOf(unflagged);
        findings = List.copyOf(findings);
    }

    /** Checks all nodes and tables. */
    public static Preflight of(CdcPipeline pipeline, Cluster cluster) {
        Findings findings = new Findings();
        String datacenter = pipeline.cassandra().localDatacenter();
        boolean keys = pipeline.capture().encryption() != null;
        cluster.nodes().forEach(node -> new NodeChecks(findings, node, datacenter, keys).run());
        SchemaFacts schema = cluster.schema();
        Selection selection = Selection.of(pipeline.tables(), schema);
        selection.missing().forEach(message -> findings.error(null, "tables", message.split(": ", 2)[0], message));
        new TableChecks(findings, cluster, datacenter, pipeline.tableOptions()).run(selection.tables());
        return new Preflight(selection.tables(), unflagged(selection.tables(), cluster), findings.sorted());
    }

    private static List<TableName> unflagged(Set<TableName> tables, Cluster cluster) {
        return tables.stream()
                .filter(table -> cluster.nodes().stream()
                        .filter(node -> node.failure().isEmpty())
                        .anyMatch(node -> !node.flagged(table)))
                .toList();
    }
}
