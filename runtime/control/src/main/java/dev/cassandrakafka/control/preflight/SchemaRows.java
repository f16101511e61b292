package dev.cassandrakafka.control.preflight;

import com.datastax.oss.driver.api.core.cql.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows of {@code system_schema} as facts. */
final class SchemaRows {
    static final String KEYSPACES = "SELECT keyspace_name, durable_writes, replication FROM system_schema.keyspaces";
    static final String TABLES = "SELECT keyspace_name, table_name, id, cdc, flags FROM system_schema.tables";
    static final String VIEWS = "SELECT keyspace_name, view_name FROM system_schema.views";

    private SchemaRows() {}

    static SchemaFacts of(List<Row> keyspaces, List<Row> tables, List<Row> views) {
        Map<String, KeyspaceFacts> byName = new HashMap<>();
        keyspaces.forEach(row -> byName.put(text(row, 0), keyspace(row)));
        Map<TableName, TableFacts> byTable = new HashMap<>();
        tables.forEach(row -> byTable.put(name(row), table(row)));
        Set<TableName> names = new HashSet<>();
        views.forEach(row -> names.add(name(row)));
        return new SchemaFacts(byName, byTable, names);
    }

    private static KeyspaceFacts keyspace(Row row) {
        Map<String, String> replication = row.getMap(2, String.class, String.class);
        return new KeyspaceFacts(
                text(row, 0), row.getBoolean(1), Objects.requireNonNullElse(replication, Map.<String, String>of()));
    }

    private static TableFacts table(Row row) {
        UUID id = Objects.requireNonNullElse(row.getUuid(2), new UUID(0, 0));
        Optional<Boolean> cdc = row.isNull(3) ? Optional.empty() : Optional.of(row.getBoolean(3));
        Set<String> flags = row.getSet(4, String.class);
        return new TableFacts(name(row), id, cdc, flags != null && flags.contains("counter"));
    }

    private static TableName name(Row row) {
        return new TableName(text(row, 0), text(row, 1));
    }

    private static String text(Row row, int column) {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
