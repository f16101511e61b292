package dev.cassandrakafka.control.preflight;

import java.util.Map;
import java.util.Set;

/**
 * The schema as one node has it.
 *
 * @param keyspaces by name
 * @param tables by name
 * @param views materialized views
 */
public record SchemaFacts(
        Map<String, KeyspaceFacts> keyspaces, Map<TableName, TableFacts> tables, Set<TableName> views) {

    /** That of a node that did not answer. */
    public static final SchemaFacts NONE = new SchemaFacts(Map.of(), Map.of(), Set.of());

    public SchemaFacts {
        keyspaces = Map.copyOf(keyspaces);
        tables = Map.copyOf(tables);
        views = Set.copyOf(views);
    }
}
