package dev.cassandrakafka.benchmarks.data;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultColumnMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultKeyspaceMetadata;
import com.datastax.oss.driver.internal.core.metadata.schema.DefaultTableMetadata;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.plan.Compiled;
import dev.cassandrakafka.sink.plan.RouteCompiler;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.testkit.cqlstub.StubTable;
import dev.cassandrakafka.testkit.cqlstub.StubTable.StubColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The driver's metadata of a table without a server, to compile routes against. */
public final class Schema {
    private Schema() {}

    /** The plan of a route into a scenario's table. */
    public static RoutePlan plan(Scenario scenario, Route route) {
        Compiled compiled = RouteCompiler.compile(route, "routes[0]", lookup(scenario.table()));
        if (compiled instanceof RoutePlan plan) {
            return plan;
        }
        throw new IllegalStateException(compiled.toString());
    }

    private static TableLookup lookup(StubTable table) {
        var keyspace = CqlIdentifier.fromInternal(table.keyspace());
        var metadata = metadata(keyspace, table);
        return TableLookup.of(Map.of(
                keyspace,
                new DefaultKeyspaceMetadata(
                        keyspace,
                        true,
                        false,
                        Map.of(),
                        Map.of(),
                        Map.of(metadata.getName(), metadata),
                        Map.of(),
                        Map.of(),
                        Map.of())));
    }

    private static TableMetadata metadata(CqlIdentifier keyspace, StubTable table) {
        var name = CqlIdentifier.fromInternal(table.name());
        var all = new LinkedHashMap<CqlIdentifier, ColumnMetadata>();
        for (var column : table.columns()) {
            var id = CqlIdentifier.fromInternal(column.name());
            all.put(id, new DefaultColumnMetadata(keyspace, name, id, type(column.type()), false));
        }
        var clustering = new LinkedHashMap<ColumnMetadata, ClusteringOrder>();
        of("clustering", table, all).forEach(column -> clustering.put(column, ClusteringOrder.ASC));
        return new DefaultTableMetadata(
                keyspace,
                name,
                null,
                false,
                false,
                of("partition_key", table, all),
                clustering,
                all,
                Map.of(),
                Map.of());
    }

    private static List<ColumnMetadata> of(String kind, StubTable table, Map<CqlIdentifier, ColumnMetadata> all) {
        return table.columns().stream()
                .filter(column -> column.kind().equals(kind))
                .map(StubColumn::name)
                .map(CqlIdentifier::fromInternal)
                .map(all::get)
                .toList();
    }

    private static DataType type(String cql) {
        return switch (cql) {
            case "text" -> DataTypes.TEXT;
            case "int" -> DataTypes.INT;
            case "bigint" -> DataTypes.BIGINT;
            case "double" -> DataTypes.DOUBLE;
            case "boolean" -> DataTypes.BOOLEAN;
            case "timestamp" -> DataTypes.TIMESTAMP;
            default -> throw new IllegalArgumentException("no scenario has a column of type " + cql);
        };
    }
}
