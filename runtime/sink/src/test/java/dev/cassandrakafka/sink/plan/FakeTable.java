package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultKeyspaceMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import dev.cassandrakafka.sink.codec.CqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The metadata of a table without a server. */
public final class FakeTable {
    private final CqlIdentifier keyspace;
    private final CqlIdentifier table;
    private final List<ColumnMetadata> partitionKey = new ArrayList<>();
    private final Map<ColumnMetadata, ClusteringOrder> clustering = new LinkedHashMap<>();
    private final Map<CqlIdentifier, ColumnMetadata> columns = new LinkedHashMap<>();

    private FakeTable(String keyspace, String table) {
        this.keyspace = CqlIdentifier.fromInternal(keyspace);
        this.table = CqlIdentifier.fromInternal(table);
    }

    public static FakeTable of(String keyspace, String table) {
        return new FakeTable(keyspace, table);
    }

    /** Of a statement with one column on each line and a primary key of one partition key column at its end. */
    public static FakeTable parse(String createTable) {
        List<String> lines = createTable.lines().map(String::strip).toList();
        String[] names = lines.get(0).split("[ .]", -1);
        List<String> key = List.of(
                lines.get(lines.size() - 2).replaceAll("PRIMARY KEY|[() ]", "").split(",", -1));
        FakeTable table = of(names[2], names[3]);
        for (String line : lines.subList(1, lines.size() - 2)) {
            String[] column = line.replaceAll(",$", "").split(" ", 2);
            boolean isStatic = column[1].endsWith(" static");
            DataType type = CqlTypes.of(column[1].replaceAll(" static$", ""));
            switch (key.indexOf(column[0])) {
                case 0 -> table.partitionKey(column[0], type);
                case -1 -> table.add(column[0], type, isStatic);
                default -> table.clustering(column[0], type);
            }
        }
        return table;
    }

    public FakeTable partitionKey(String name, DataType type) {
        partitionKey.add(add(name, type, false));
        return this;
    }

    public FakeTable clustering(String name, DataType type) {
        clustering.put(add(name, type, false), ClusteringOrder.ASC);
        return this;
    }

    public FakeTable staticColumn(String name, DataType type) {
        add(name, type, true);
        return this;
    }

    public FakeTable column(String name, DataType type) {
        add(name, type, false);
        return this;
    }

    /** A schema of this table and others of its keyspace. */
    public TableLookup lookup(FakeTable... others) {
        Map<CqlIdentifier, TableMetadata> tables = new LinkedHashMap<>();
        tables.put(table, metadata());
        for (FakeTable other : others) {
            tables.put(other.table, other.metadata());
        }
        KeyspaceMetadata metadata = new DefaultKeyspaceMetadata(
                keyspace, true, false, Map.of(), Map.of(), tables, Map.of(), Map.of(), Map.of());
        return TableLookup.of(Map.of(keyspace, metadata));
    }

    private TableMetadata metadata() {
        return new DefaultTableMetadata(
                keyspace, table, null, false, false, partitionKey, clustering, columns, Map.of(), Map.of());
    }

    private ColumnMetadata add(String name, DataType type, boolean isStatic) {
        CqlIdentifier id = CqlIdentifier.fromInternal(name);
        ColumnMetadata column = new DefaultColumnMetadata(keyspace, table, id, type, isStatic);
        columns.put(id, column);
        return column;
    }
}
