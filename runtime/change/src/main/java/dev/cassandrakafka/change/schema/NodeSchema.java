package dev.cassandrakafka.change.schema;

import dev.cassandrakafka.model.cdc.TableSelector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jcip.annotations.Immutable;

/**
 * What one node knew of some keyspaces at one moment.
 *
 * @param version the node's schema version; equal on nodes that agree
 * @param keyspaces by name; one that does not exist is absent
 */
@Immutable
public record NodeSchema(UUID version, Map<String, KeyspaceSchema> keyspaces) {
    private static final Comparator<TableSchema> BY_NAME =
            Comparator.comparing(TableSchema::keyspace).thenComparing(TableSchema::table);

    public NodeSchema {
        keyspaces = Map.copyOf(keyspaces);
    }

    public Optional<KeyspaceSchema> keyspace(String name) {
        return Optional.ofNullable(keyspaces.get(name));
    }

    /** The tables that are selected and exist, each once, by keyspace and name. Views are never selected. */
    public List<TableSchema> selected(List<TableSelector> selectors) {
        return keyspaces.values().stream()
                .flatMap(keyspace -> keyspace.tables().stream())
                .filter(table -> selectors.stream().anyMatch(selector -> selects(selector, table)))
                .sorted(BY_NAME)
                .toList();
    }

    /** All tables and views, by keyspace and name. */
    public List<TableSchema> tablesAndViews() {
        return keyspaces.values().stream()
                .flatMap(keyspace -> Stream.concat(keyspace.tables().stream(), keyspace.views().stream()))
                .sorted(BY_NAME)
                .toList();
    }

    private static boolean selects(TableSelector selector, TableSchema table) {
        return selector.keyspace().equals(table.keyspace())
                && (selector.table() == null || selector.table().equals(table.table()));
    }
}
