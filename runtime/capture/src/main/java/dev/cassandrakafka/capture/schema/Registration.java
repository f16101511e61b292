package dev.cassandrakafka.capture.schema;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.cassandra.cql3.ColumnIdentifier;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.marshal.ReversedType;
import org.apache.cassandra.dht.Murmur3Partitioner;
import org.apache.cassandra.exceptions.ConfigurationException;
import org.apache.cassandra.exceptions.SyntaxException;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.schema.KeyspaceMetadata;
import org.apache.cassandra.schema.KeyspaceParams;
import org.apache.cassandra.schema.Schema;
import org.apache.cassandra.schema.TableId;
import org.apache.cassandra.schema.TableMetadata;
import org.apache.cassandra.schema.TableMetadata.Flag;
import org.apache.cassandra.schema.TableParams;
import org.apache.cassandra.schema.Tables;
import org.apache.cassandra.schema.Types;
import org.apache.cassandra.schema.UserFunctions;
import org.apache.cassandra.schema.Views;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes tables known to the deserialization of mutations, in this JVM's memory. The log names tables by id alone, so all are registered
 * in one keyspace under names made of their ids: a table that was dropped and one of its name can both be read.
 */
public final class Registration {
    private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
    private static final String KEYSPACE = "captured";

    private Registration() {}

    /** These tables are known from now on, and no others; but those of a type whose class only the server has cannot be. */
    public static void register(Collection<TableSchema> schemas) {
        List<TableMetadata> tables =
                schemas.stream().flatMap(schema -> table(schema).stream()).toList();
        KeyspaceMetadata keyspace = KeyspaceMetadata.create(
                KEYSPACE,
                KeyspaceParams.simple(1),
                Tables.of(tables),
                Views.none(),
                Types.none(),
                UserFunctions.none());
        try {
            Schema.instance.transform(all -> all.withAddedOrReplaced(keyspace));
        } catch (ConfigurationException e) {
            // A table that is not what it was: forget what it was.
            Schema.instance.transform(all -> all.without(KEYSPACE));
            Schema.instance.transform(all -> all.withAddedOrReplaced(keyspace));
        }
    }

    private static Optional<TableMetadata> table(TableSchema schema) {
        try {
            return Optional.of(metadata(schema));
        } catch (ConfigurationException | SyntaxException e) {
            LOG.atWarn()
                    .addKeyValue(LogKeys.TABLE, schema.qualifiedName())
                    .addKeyValue(LogKeys.MESSAGE, e.getMessage())
                    .log("A table cannot be decoded, since a type of it is a class that only its server has");
            return Optional.empty();
        }
    }

    private static TableMetadata metadata(TableSchema schema) {
        TableMetadata.Builder builder = TableMetadata.builder(
                        KEYSPACE, name(schema.id()), TableId.fromUUID(schema.id()))
                .partitioner(Murmur3Partitioner.instance)
                .params(TableParams.builder().cdc(schema.cdc()).build())
                .flags(schema.counter() ? EnumSet.of(Flag.COMPOUND, Flag.COUNTER) : EnumSet.of(Flag.COMPOUND));
        schema.columns().forEach(column -> builder.addColumn(column(schema.id(), column)));
        Map<ByteBuffer, org.apache.cassandra.schema.DroppedColumn> dropped = new HashMap<>();
        for (DroppedColumn column : schema.dropped()) {
            ColumnMetadata metadata = metadata(
                    schema.id(),
                    column.name(),
                    AbstractTypes.of(CqlType.parse(column.type())),
                    ColumnMetadata.NO_POSITION,
                    ColumnMetadata.Kind.REGULAR);
            dropped.put(
                    metadata.name.bytes, new org.apache.cassandra.schema.DroppedColumn(metadata, column.timeMicros()));
        }
        return builder.droppedColumns(dropped).build();
    }

    private static ColumnMetadata column(UUID table, ColumnSchema column) {
        AbstractType<?> type = AbstractTypes.of(column.cqlType());
        return metadata(
                table,
                column.name(),
                column.reversed() ? ReversedType.getInstance(type) : type,
                column.position() < 0 ? ColumnMetadata.NO_POSITION : column.position(),
                kind(column.kind()));
    }

    private static ColumnMetadata metadata(
            UUID table, String name, AbstractType<?> type, int position, ColumnMetadata.Kind kind) {
        ColumnIdentifier identifier = ColumnIdentifier.getInterned(name, true);
        return new ColumnMetadata(KEYSPACE, name(table), identifier, type, position, kind, null);
    }

    private static ColumnMetadata.Kind kind(ColumnKind kind) {
        return switch (kind) {
            case PARTITION_KEY -> ColumnMetadata.Kind.PARTITION_KEY;
            case CLUSTERING -> ColumnMetadata.Kind.CLUSTERING;
            case STATIC -> ColumnMetadata.Kind.STATIC;
            case REGULAR -> ColumnMetadata.Kind.REGULAR;
        };
    }

    /** The registered table of this id, null if there is none. */
    public static @Nullable TableMetadata registered(UUID table) {
        return Schema.instance.getTableMetadata(TableId.fromUUID(table));
    }

    private static String name(UUID table) {
        return "t_" + table.toString().replace('-', '_');
    }
}
