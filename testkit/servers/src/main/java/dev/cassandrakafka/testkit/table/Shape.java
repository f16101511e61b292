package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import dev.cassandrakafka.testkit.process.ServerException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a table's schema matters here. */
record Shape(TableMetadata table) {

    /** As it is now. */
    static Shape of(CqlSession session, String keyspace, String table) {
        return new Shape(session.getMetadata()
                .getKeyspace(CqlIdentifier.fromInternal(keyspace))
                .flatMap(found -> found.getTable(CqlIdentifier.fromInternal(table)))
                .orElseThrow(() -> new ServerException("there is no table %s.%s".formatted(keyspace, table))));
    }

    /** Whether this is the table's id; an empty one says nothing. */
    boolean isIdOf(String id) {
        return id.isEmpty()
                || table.getId().filter(own -> own.toString().equals(id)).isPresent();
    }

    List<ColumnMetadata> partitionKey() {
        return table.getPartitionKey();
    }

    List<ColumnMetadata> clustering() {
        return List.copyOf(table.getClusteringColumns().keySet());
    }

    /** Columns that are no part of the key, static ones too. */
    List<ColumnMetadata> values() {
        Set<ColumnMetadata> key = new HashSet<>(table.getPrimaryKey());
        return table.getColumns().values().stream()
                .filter(column -> !key.contains(column))
                .toList();
    }

    Optional<ColumnMetadata> column(String name) {
        return values().stream()
                .filter(column -> column.getName().asInternal().equals(name))
                .findFirst();
    }

    boolean counters() {
        return values().stream().anyMatch(column -> column.getType().equals(DataTypes.COUNTER));
    }

    /** In the order in which the partition holds its rows; a prefix stands before or behind the rows that begin with it, see there. */
    Comparator<List<ByteBuffer>> rowOrder() {
        List<Comparator<ByteBuffer>> orders = table.getClusteringColumns().entrySet().stream()
                .map(Shape::order)
                .toList();
        return (left, right) -> {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                int order = orders.get(i).compare(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static Comparator<ByteBuffer> order(Map.Entry<ColumnMetadata, ClusteringOrder> column) {
        Comparator<ByteBuffer> order = ValueOrder.of(column.getKey().getType());
        return column.getValue() == ClusteringOrder.DESC ? order.reversed() : order;
    }

    /** Whether the elements of the type are cells of their own. */
    static boolean isComplex(DataType type) {
        if (type instanceof ListType list) {
            return !list.isFrozen();
        }
        if (type instanceof SetType set) {
            return !set.isFrozen();
        }
        if (type instanceof MapType map) {
            return !map.isFrozen();
        }
        return type instanceof UserDefinedType udt && !udt.isFrozen();
    }

    /** The order of the elements of a column whose elements are cells: what is equal by it is one element. */
    static Comparator<ByteBuffer> elementOrder(DataType type) {
        if (type instanceof SetType set) {
            return ValueOrder.of(set.getElementType());
        }
        if (type instanceof MapType map) {
            return ValueOrder.of(map.getKeyType());
        }
        return type instanceof ListType ? ValueOrder.of(DataTypes.TIMEUUID) : Bytes.UNSIGNED;
    }
}
