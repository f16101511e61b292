package dev.cassandrakafka.change.schema;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * A table as readers of its raw records need to know it.
 *
 * @param fingerprint of everything else here; equal on every node that has the table as it is here
 * @param columns by kind, position and name
 * @param dropped by name
 * @param counter whether its regular columns are counters
 * @param cdc whether its changes are captured
 */
@Immutable
public record TableSchema(
        UUID id,
        String keyspace,
        String table,
        long fingerprint,
        List<ColumnSchema> columns,
        List<DroppedColumn> dropped,
        boolean counter,
        boolean cdc) {
    private static final Comparator<ColumnSchema> COLUMN_ORDER = Comparator.comparing(ColumnSchema::kind)
            .thenComparingInt(ColumnSchema::position)
            .thenComparing(ColumnSchema::name);

    public TableSchema {
        columns = columns.stream().sorted(COLUMN_ORDER).toList();
        dropped = dropped.stream()
                .sorted(Comparator.comparing(DroppedColumn::name))
                .toList();
    }

    /** With the fingerprint that belongs to it. */
    public static TableSchema of(
            UUID id,
            String keyspace,
            String table,
            List<ColumnSchema> columns,
            List<DroppedColumn> dropped,
            boolean counter,
            boolean cdc) {
        TableSchema unmarked = new TableSchema(id, keyspace, table, 0, columns, dropped, counter, cdc);
        return new TableSchema(
                id, keyspace, table, Fingerprint.of(unmarked), unmarked.columns, unmarked.dropped, counter, cdc);
    }

    /** In their order. */
    public List<ColumnSchema> columns(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).toList();
    }

    /** {@code keyspace.table}. */
    public String qualifiedName() {
        return keyspace + "." + table;
    }

    /** Key in the topic of schemas: {@code <table id>/<fingerprint in 16 hex digits>}. */
    public String key() {
        return id + "/" + HexFormat.of().toHexDigits(fingerprint);
    }
}
