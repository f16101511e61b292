package dev.cassandrakafka.control.preflight;

import dev.cassandrakafka.model.cdc.TableSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which tables a pipeline captures, of those that there are.
 *
 * @param tables in order
 * @param missing what is wrong with selectors that find nothing, with the path of each
 */
public record Selection(Set<TableName> tables, List<String> missing) {

    public Selection {
        tables = java.util.Collections.unmodifiableSet(new TreeSet<>(tables));
        missing = List.copyOf(missing);
    }

    /** Looks the selectors up in the schema. */
    static Selection of(List<TableSelector> selectors, SchemaFacts schema) {
        Set<TableName> tables = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            String path = "spec.tables[" + i + "]";
            TableSelector selector = selectors.get(i);
            KeyspaceFacts keyspace = schema.keyspaces().get(selector.keyspace());
            if (keyspace == null) {
                missing.add("%s.keyspace: keyspace \"%s\" does not exist; create it or correct the name"
                        .formatted(path, selector.keyspace()));
            } else if (keyspace.local()) {
                missing.add("%s.keyspace: keyspace \"%s\" is each node's own and cannot be captured; name another"
                        .formatted(path, selector.keyspace()));
            } else if (selector.table() == null) {
                tables.addAll(all(selector.keyspace(), schema));
            } else {
                named(path, new TableName(selector.keyspace(), selector.table()), schema, tables, missing);
            }
        }
        return new Selection(tables, missing);
    }

    private static Set<TableName> all(String keyspace, SchemaFacts schema) {
        return schema.tables().keySet().stream()
                .filter(name -> name.keyspace().equals(keyspace))
                .collect(Collectors.toSet());
    }

    private static void named(
            String path, TableName name, SchemaFacts schema, Set<TableName> tables, List<String> missing) {
        if (schema.tables().containsKey(name)) {
            tables.add(name);
        } else if (schema.views().contains(name)) {
            missing.add("%s.table: \"%s\" is a materialized view, whose changes follow from its table; name the table"
                    .formatted(path, name));
        } else {
            missing.add("%s.table: table \"%s\" does not exist; create it or correct the name".formatted(path, name));
        }
    }
}
