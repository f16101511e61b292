package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that exist, by their exact names. */
public interface TableLookup {
    /** The table, if it exists. */
    Optional<TableMetadata> table(String keyspace, String table);

    /** The keyspaces that exist, to suggest one for a wrong name. */
    Collection<String> keyspaces();

    /** The tables of a keyspace, to suggest one for a wrong name; empty if there is no such keyspace. */
    Collection<String> tables(String keyspace);

    /** The tables of a session: {@code TableLookup.of(session.getMetadata().getKeyspaces())}, a snapshot of the time of the call. */
    static TableLookup of(Map<CqlIdentifier, KeyspaceMetadata> keyspaces) {
        return new MetadataLookup(keyspaces);
    }

    /** Over the metadata of the driver. */
    record MetadataLookup(Map<CqlIdentifier, KeyspaceMetadata> schema) implements TableLookup {
        @Override
        public Optional<TableMetadata> table(String keyspace, String table) {
            return keyspace(keyspace).flatMap(found -> found.getTable(CqlIdentifier.fromInternal(table)));
        }

        @Override
        public Collection<String> keyspaces() {
            return schema.keySet().stream().map(CqlIdentifier::asInternal).toList();
        }

        @Override
        public Collection<String> tables(String keyspace) {
            return keyspace(keyspace)
                    .map(found -> found.getTables().keySet().stream()
                            .map(CqlIdentifier::asInternal)
                            .toList())
                    .orElse(List.of());
        }

        private Optional<KeyspaceMetadata> keyspace(String name) {
            return Optional.ofNullable(schema.get(CqlIdentifier.fromInternal(name)));
        }
    }
}
