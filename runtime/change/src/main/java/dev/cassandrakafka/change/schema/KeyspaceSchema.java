package dev.cassandrakafka.change.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * A keyspace as one node knows it.
 *
 * @param durableWrites whether writes go through the commit log; without it nothing can be captured
 * @param replication strategy class and its options, as in {@code system_schema.keyspaces}
 * @param tables all tables, captured or not, by name
 * @param views all materialised views, by name
 */
@Immutable
public record KeyspaceSchema(
        String name,
        boolean durableWrites,
        Map<String, String> replication,
        List<TableSchema> tables,
        List<TableSchema> views) {
    public KeyspaceSchema {
        replication = Map.copyOf(replication);
        tables = List.copyOf(tables);
        views = List.copyOf(views);
    }

    /** The table of this name; a view is none. */
    public Optional<TableSchema> table(String table) {
        return tables.stream().filter(one -> one.table().equals(table)).findFirst();
    }

    /** The table or view of this id. */
    public Optional<TableSchema> byId(UUID id) {
        return tables.stream().filter(one -> one.id().equals(id)).findFirst().or(() -> views.stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
    }
}
