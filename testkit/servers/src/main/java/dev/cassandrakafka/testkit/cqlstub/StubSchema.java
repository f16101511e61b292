package dev.cassandrakafka.testkit.cqlstub;

import dev.cassandrakafka.testkit.cqlstub.StubTable.StubColumn;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of {@code system_schema} from which a driver learns which tables there are. */
final class StubSchema {
    private static final String TEXT = "varchar";

    private StubSchema() {}

    static List<StubPrime> of(Collection<StubTable> tables) {
        return List.of(
                rows(
                        "keyspaces",
                        Map.of(
                                "keyspace_name",
                                TEXT,
                                "durable_writes",
                                "boolean",
                                "replication",
                                "map<varchar,varchar>"),
                        tables.stream()
                                .map(StubTable::keyspace)
                                .distinct()
                                .map(StubSchema::keyspace)
                                .toList()),
                rows(
                        "tables",
                        Map.of("keyspace_name", TEXT, "table_name", TEXT, "id", "uuid", "flags", "set<varchar>"),
                        tables.stream().map(StubSchema::table).toList()),
                rows(
                        "columns",
                        Map.of(
                                "keyspace_name",
                                TEXT,
                                "table_name",
                                TEXT,
                                "column_name",
                                TEXT,
                                "clustering_order",
                                TEXT,
                                "kind",
                                TEXT,
                                "position",
                                "int",
                                "type",
                                TEXT),
                        tables.stream()
                                .flatMap(table -> table.columns().stream().map(column -> column(table, column)))
                                .toList()));
    }

    private static StubPrime rows(String table, Map<String, String> types, List<Map<String, Object>> rows) {
        return new StubPrime("SELECT * FROM system_schema." + table, Map.of(), StubAnswer.rows(types, rows));
    }

    private static Map<String, Object> keyspace(String name) {
        return Map.of(
                "keyspace_name",
                name,
                "durable_writes",
                true,
                "replication",
                Map.of("class", "org.apache.cassandra.locator.SimpleStrategy", "replication_factor", "1"));
    }

    private static Map<String, Object> table(StubTable table) {
        var id = UUID.nameUUIDFromBytes((table.keyspace() + "." + table.name()).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "keyspace_name",
                table.keyspace(),
                "table_name",
                table.name(),
                "id",
                id.toString(),
                "flags",
                List.of("compound"));
    }

    private static Map<String, Object> column(StubTable table, StubColumn column) {
        return Map.of(
                "keyspace_name", table.keyspace(),
                "table_name", table.name(),
                "column_name", column.name(),
                "clustering_order", "clustering".equals(column.kind()) ? "asc" : "none",
                "kind", column.kind(),
                "position", column.position(),
                "type", column.type());
    }
}
