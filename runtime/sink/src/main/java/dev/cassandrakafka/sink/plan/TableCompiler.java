package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.sink.plan.Slot.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** Compiles one table of a route. */
@NotThreadSafe
final class TableCompiler {
    private final TableMapping mapping;
    private final String path;
    private final Problems found;
    private final ColumnCompiler columns;
    private final WriteCheck writeCheck;

    TableCompiler(Route route, TableMapping mapping, String path, Problems found) {
        this.mapping = mapping;
        this.path = path;
        this.found = found;
        this.columns = new ColumnCompiler(route, found);
        this.writeCheck = new WriteCheck(route, mapping, path, found);
    }

    Optional<TablePlan> compile(TableLookup tables) {
        Optional<TableMetadata> table = tables.table(mapping.keyspace(), mapping.table());
        if (table.isEmpty()) {
            unknown(tables);
            return Optional.empty();
        }
        return compile(table.get());
    }

    private Optional<TablePlan> compile(TableMetadata table) {
        int before = found.problems().size();
        if (table.isVirtual()) {
            found.add(path + ".table", "table %s is virtual and cannot be written".formatted(name()));
        }
        if (table.getColumns().values().stream()
                .anyMatch(column -> column.getType().equals(DataTypes.COUNTER))) {
            found.add(path + ".table", "table %s has counters, which cannot be written yet".formatted(name()));
            return Optional.empty();
        }
        List<Slot> slots = slots(table);
        if (found.problems().size() == before) {
            checkKey(table, slots);
        }
        writeCheck.check(slots);
        return found.problems().size() > before ? Optional.empty() : Optional.of(plan(table, slots));
    }

    private List<Slot> slots(TableMetadata table) {
        List<Slot> slots = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            Column column = mapping.columns().get(i);
            String columnPath = "%s.columns[%d]".formatted(path, i);
            Integer earlier = seen.putIfAbsent(column.name(), i);
            Optional<ColumnMetadata> metadata = table.getColumn(CqlIdentifier.fromInternal(column.name()));
            if (earlier != null) {
                found.add(
                        columnPath + ".name",
                        "column \"%s\" is mapped by columns[%d] already; remove one of the two"
                                .formatted(column.name(), earlier));
            } else if (metadata.isEmpty()) {
                unknown(column.name(), columnPath, table);
            } else {
                Kind kind = kind(table, metadata.get());
                columns.compile(column, columnPath, i, metadata.get().getType(), kind)
                        .ifPresent(slots::add);
            }
        }
        return slots;
    }

    private void unknown(TableLookup tables) {
        if (tables.keyspaces().contains(mapping.keyspace())) {
            found.add(
                    path + ".table",
                    "table %s does not exist; create it or correct the name.%s"
                            .formatted(
                                    name(), Suggestion.sentence(mapping.table(), tables.tables(mapping.keyspace()))));
        } else {
            found.add(
                    path + ".keyspace",
                    "keyspace \"%s\" does not exist; create it or correct the name.%s"
                            .formatted(
                                    mapping.keyspace(), Suggestion.sentence(mapping.keyspace(), tables.keyspaces())));
        }
    }

    private void unknown(String column, String columnPath, TableMetadata table) {
        List<String> known = table.getColumns().keySet().stream()
                .map(CqlIdentifier::asInternal)
                .toList();
        found.add(
                columnPath + ".name",
                "table %s has no column \"%s\"; add it or correct the name.%s"
                        .formatted(name(), column, Suggestion.sentence(column, known)));
    }

    /** All of the primary key must be there; but for static columns alone the partition key is enough. */
    private void checkKey(TableMetadata table, List<Slot> slots) {
        boolean onlyStatic = PrimaryKey.onlyStatic(slots);
        for (ColumnMetadata column : table.getPrimaryKey()) {
            boolean needed = table.getPartitionKey().contains(column) || !onlyStatic;
            if (needed && PrimaryKey.slot(column, slots).isEmpty()) {
                found.add(
                        path + ".columns",
                        "primary key column \"%s\" of table %s is not mapped; add it"
                                .formatted(column.getName().asInternal(), name()));
            }
        }
    }

    private TablePlan plan(TableMetadata table, List<Slot> slots) {
        List<Integer> partitionKey = PrimaryKey.indexes(table.getPartitionKey(), slots);
        List<Integer> primaryKey = PrimaryKey.indexes(table.getPrimaryKey(), slots);
        Statements statements = new Statements(mapping.keyspace(), mapping.table(), slots);
        return new TablePlan(
                mapping,
                path,
                slots,
                partitionKey,
                primaryKey,
                statements.upsert(),
                statements.delete(primaryKey),
                slots.size() == table.getColumns().size());
    }

    private static Kind kind(TableMetadata table, ColumnMetadata column) {
        if (table.getPartitionKey().contains(column)) {
            return Kind.PARTITION_KEY;
        }
        if (table.getClusteringColumns().containsKey(column)) {
            return Kind.CLUSTERING;
        }
        return column.isStatic() ? Kind.STATIC : Kind.REGULAR;
    }

    private String name() {
        return mapping.keyspace() + "." + mapping.table();
    }
}
