package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The SELECT of a token range of a table and where in its answer things are. Every static and regular column is asked for with its write
 * time and remaining TTL, apart from what the server refuses: counters, and before Cassandra 5.0 collections and user types that are not
 * frozen. Safe for use by several threads.
 */
public final class TableQuery {
    private static final Comparator<ReadColumn> BLOCK_ORDER = Comparator.<ReadColumn, Boolean>comparing(
                    column -> column.type().complex())
            .thenComparing(column -> column.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** Of the column that a table with compact storage and nothing but a key has, and that CQL does not show. */
    private static final String HIDDEN = "'org.apache.cassandra.db.marshal.EmptyType'";

    private final TableSchema table;
    private final boolean complexTimes;
    private final int partitionKeyCount;
    private final int clusteringCount;
    private final List<ReadColumn> statics;
    private final List<ReadColumn> regulars;
    private final String cql;

    private TableQuery(TableSchema table, boolean complexTimes) {
        this.table = table;
        this.complexTimes = complexTimes;
        List<String> partitionKey = names(ColumnKind.PARTITION_KEY);
        List<String> clustering = names(ColumnKind.CLUSTERING);
        this.partitionKeyCount = partitionKey.size();
        this.clusteringCount = clustering.size();
        List<String> selected = new ArrayList<>(partitionKey);
        selected.addAll(clustering);
        this.statics = select(ColumnKind.STATIC, selected);
        this.regulars = select(ColumnKind.REGULAR, selected);
        String token = "TOKEN(" + String.join(", ", partitionKey) + ")";
        this.cql = "SELECT %s FROM %s.%s WHERE %s > ? AND %s <= ?"
                .formatted(String.join(", ", selected), quoted(table.keyspace()), quoted(table.table()), token, token);
    }

    /**
     * The query for a table.
     *
     * @param complexTimes whether the server gives times of elements: Cassandra 5.0 and later
     */
    public static TableQuery of(TableSchema table, boolean complexTimes) {
        return new TableQuery(table, complexTimes);
    }

    /** With two values to bind: the token that the range begins after, and the last token. */
    public String cql() {
        return cql;
    }

    public TableSchema table() {
        return table;
    }

    int partitionKeyCount() {
        return partitionKeyCount;
    }

    int clusteringCount() {
        return clusteringCount;
    }

    /** In the order of their cells in a row. */
    List<ReadColumn> statics() {
        return statics;
    }

    /** In the order of their cells in a row. */
    List<ReadColumn> regulars() {
        return regulars;
    }

    private List<String> names(ColumnKind kind) {
        return table.columns(kind).stream().map(column -> quoted(column.name())).toList();
    }

    private List<ReadColumn> select(ColumnKind kind, List<String> selected) {
        return table.columns(kind).stream()
                .filter(column -> !column.type().equals(HIDDEN))
                .map(column -> select(column, selected))
                .sorted(BLOCK_ORDER)
                .toList();
    }

    private ReadColumn select(ColumnSchema column, List<String> selected) {
        CqlType type = column.cqlType();
        String name = quoted(column.name());
        int value = add(name, selected);
        if (!hasTimes(type)) {
            return new ReadColumn(column.name(), type, value, ReadColumn.NONE, ReadColumn.NONE);
        }
        int time = add("WRITETIME(" + name + ")", selected);
        return new ReadColumn(column.name(), type, value, time, add("TTL(" + name + ")", selected));
    }

    private boolean hasTimes(CqlType type) {
        return !table.counter() && (!type.complex() || complexTimes);
    }

    private static int add(String selector, List<String> selected) {
        selected.add(selector);
        return selected.size() - 1;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
