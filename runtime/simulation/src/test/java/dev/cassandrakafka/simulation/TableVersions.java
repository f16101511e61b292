package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The versions of a table: made, a column dropped and there again, captured or not. */
final class TableVersions {
    static final String KEYSPACE = "ks";
    /** The column that may be dropped. */
    static final String OPTIONAL = "w";

    private static final ColumnSchema W = regular(OPTIONAL, "text");
    private static final UUID FIRST_ID = UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120000");

    private TableVersions() {}

    /** As CREATE TABLE makes it; every number is an id of its own. */
    static TableSchema create(int number, String name) {
        UUID id = new UUID(FIRST_ID.getMostSignificantBits(), FIRST_ID.getLeastSignificantBits() + number);
        List<ColumnSchema> columns = List.of(
                new ColumnSchema("pk", ColumnKind.PARTITION_KEY, 0, "int", false),
                new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "int", false),
                new ColumnSchema("s", ColumnKind.STATIC, -1, "text", false),
                regular("m", "map<text, text>"),
                regular("v", "text"),
                W);
        return TableSchema.of(id, KEYSPACE, name, columns, List.of(), false, true);
    }

    private static ColumnSchema regular(String name, String type) {
        return new ColumnSchema(name, ColumnKind.REGULAR, -1, type, false);
    }

    static boolean hasOptional(TableSchema table) {
        return table.columns().contains(W);
    }

    static TableSchema withoutOptional(TableSchema table, long micros) {
        List<ColumnSchema> left = new ArrayList<>(table.columns());
        left.remove(W);
        return of(table, left, List.of(new DroppedColumn(OPTIONAL, "text", micros)), table.cdc());
    }

    static TableSchema withOptional(TableSchema table) {
        List<ColumnSchema> more = new ArrayList<>(table.columns());
        more.add(W);
        return of(table, more, table.dropped(), table.cdc());
    }

    /** With every column that it may have, and none dropped. */
    static TableSchema full(TableSchema table) {
        List<ColumnSchema> all = new ArrayList<>(table.columns());
        all.remove(W);
        all.add(W);
        return of(table, all, List.of(), true);
    }

    /** As if the column had never been there. */
    static TableSchema plain(TableSchema table) {
        List<ColumnSchema> left = new ArrayList<>(table.columns());
        left.remove(W);
        return of(table, left, List.of(), true);
    }

    static TableSchema captured(TableSchema table, boolean cdc) {
        return of(table, table.columns(), table.dropped(), cdc);
    }

    private static TableSchema of(
            TableSchema table, List<ColumnSchema> columns, List<DroppedColumn> dropped, boolean cdc) {
        return TableSchema.of(table.id(), table.keyspace(), table.table(), columns, dropped, table.counter(), cdc);
    }
}
