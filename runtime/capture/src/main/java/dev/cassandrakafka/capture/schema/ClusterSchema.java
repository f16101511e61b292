package dev.cassandrakafka.capture.schema;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The schema as the node has it.
 *
 * @param version its {@code schema_version}
 * @param tables every table and view of the captured keyspaces
 * @param others ids of every other table and view, those of the system keyspaces included
 */
public record ClusterSchema(UUID version, List<TableSchema> tables, Set<UUID> others) {
    public ClusterSchema {
        tables = List.copyOf(tables);
        others = Set.copyOf(others);
    }
}
