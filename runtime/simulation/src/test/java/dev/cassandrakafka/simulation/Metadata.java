package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedAgent;
import dev.cassandrakafka.capture.schema.Registration;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.cassandra.db.DecoratedKey;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.schema.TableMetadata;
import org.apache.cassandra.utils.ByteBufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * Cassandra's own form of tables: each with all columns that it may ever have and none dropped, so that nothing is hidden from whoever judges.
 */
final class Metadata {
    private final Map<UUID, TableMetadata> known = new HashMap<>();

    TableMetadata of(TableSchema schema) {
        return known.computeIfAbsent(schema.id(), id -> {
            SimulatedAgent.register(List.of(TableVersions.full(schema)));
            return Objects.requireNonNull(Registration.registered(schema.id()));
        });
    }

    static DecoratedKey key(TableMetadata table, int pk) {
        return table.partitioner.decorateKey(Int32Type.instance.decompose(pk));
    }

    static int pk(DecoratedKey key) {
        return Int32Type.instance.compose(key.getKey());
    }

    /** Null if the table has no such column. */
    static @Nullable ColumnMetadata column(TableMetadata table, String name) {
        ByteBuffer bytes = ByteBufferUtil.bytes(name);
        return table.getColumn(bytes);
    }
}
