package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The CQL of a table.
 *
 * @param keyspace the exact name of the keyspace
 * @param table the exact name of the table
 * @param slots the mapped columns in the order in which they are bound
 */
record Statements(String keyspace, String table, List<Slot> slots) {

    /** Writes a row: the slots, the write time, the time to live. */
    String upsert() {
        String columns = slots.stream().map(slot -> quoted(slot.column())).collect(Collectors.joining(", "));
        String marks = slots.stream().map(slot -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s) USING TIMESTAMP ? AND TTL ?".formatted(tableName(), columns, marks);
    }

    /** Deletes a row, or the static columns where there is no row: the write time, then the key. */
    String delete(List<Integer> primaryKey) {
        String where = primaryKey.stream()
                .map(index -> quoted(slots.get(index).column()) + " = ?")
                .collect(Collectors.joining(" AND "));
        return "DELETE %sFROM %s USING TIMESTAMP ? WHERE %s"
                .formatted(PrimaryKey.onlyStatic(slots) ? staticColumns() : "", tableName(), where);
    }

    private String staticColumns() {
        return slots.stream()
                .filter(slot -> slot.kind() == Slot.Kind.STATIC)
                .map(slot -> quoted(slot.column()))
                .collect(Collectors.joining(", ", "", " "));
    }

    private String tableName() {
        return quoted(keyspace) + "." + quoted(table);
    }

    private static String quoted(String name) {
        return CqlIdentifier.fromInternal(name).asCql(false);
    }
}
