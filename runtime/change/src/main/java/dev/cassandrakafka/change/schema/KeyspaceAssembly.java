package dev.cassandrakafka.change.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.MalformedTypeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts the rows of a keyspace together. */
final class KeyspaceAssembly {
    private static final long MICROS = 1000;

    /** The type of the column that a table with compact storage and nothing but a key has; CQL has no other name for it. */
    private static final String EMPTY = "empty";

    private static final String EMPTY_TYPE = "'org.apache.cassandra.db.marshal.EmptyType'";

    private final String keyspace;
    private final UserTypes types;
    private final Map<String, List<Row>> columns;
    private final Map<String, List<Row>> dropped;

    private KeyspaceAssembly(String keyspace, SystemSchema rows) {
        this.keyspace = keyspace;
        this.types = new UserTypes(keyspace, rows.types(keyspace));
        this.columns = byTable(rows.columns(keyspace));
        this.dropped = byTable(rows.droppedColumns(keyspace));
    }

    /** @throws MalformedTypeException if a column has a type that the rows do not explain */
    static KeyspaceSchema assemble(String keyspace, Row row, SystemSchema rows) {
        List<Row> tables = rows.tables(keyspace);
        List<Row> views = rows.views(keyspace);
        KeyspaceAssembly assembly = new KeyspaceAssembly(keyspace, rows);
        Map<String, String> replication =
                Objects.requireNonNullElse(row.getMap("replication", String.class, String.class), Map.of());
        return new KeyspaceSchema(
                keyspace,
                row.getBoolean("durable_writes"),
                replication,
                tables.stream()
                        .map(table -> assembly.table(table, "table_name"))
                        .toList(),
                views.stream().map(view -> assembly.table(view, "view_name")).toList());
    }

    private TableSchema table(Row row, String nameColumn) {
        String name = text(row, nameColumn);
        UUID id = Objects.requireNonNull(row.getUuid("id"), "id");
        return TableSchema.of(
                id,
                keyspace,
                name,
                columns.getOrDefault(name, List.of()).stream().map(this::column).toList(),
                dropped.getOrDefault(name, List.of()).stream()
                        .map(this::droppedColumn)
                        .toList(),
                flags(row).contains("counter"),
                has(row, "cdc") && row.getBoolean("cdc"));
    }

    private ColumnSchema column(Row row) {
        ColumnKind kind =
                switch (text(row, "kind")) {
                    case "partition_key" -> ColumnKind.PARTITION_KEY;
                    case "clustering" -> ColumnKind.CLUSTERING;
                    case "static" -> ColumnKind.STATIC;
                    default -> ColumnKind.REGULAR;
                };
        return new ColumnSchema(
                text(row, "column_name"),
                kind,
                row.getInt("position"),
                type(row),
                text(row, "clustering_order").equals("desc"));
    }

    /** The server keeps the time in milliseconds and the type with user types as tuples. */
    private DroppedColumn droppedColumn(Row row) {
        Instant time = Objects.requireNonNullElse(row.getInstant("dropped_time"), Instant.EPOCH);
        return new DroppedColumn(text(row, "column_name"), type(row), time.toEpochMilli() * MICROS);
    }

    private String type(Row row) {
        String type = text(row, "type");
        return CqlType.parse(type.equals(EMPTY) ? EMPTY_TYPE : type, types).text();
    }

    /** Views have none. */
    private static Set<String> flags(Row row) {
        return has(row, "flags") ? Objects.requireNonNullElse(row.getSet("flags", String.class), Set.of()) : Set.of();
    }

    private static boolean has(Row row, String column) {
        return row.getColumnDefinitions().contains(column);
    }

    private static Map<String, List<Row>> byTable(List<Row> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> text(row, "table_name")));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
