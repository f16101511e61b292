package dev.cassandrakafka.change.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.SimpleStatementBuilder;
import com.datastax.oss.driver.api.core.metadata.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a node's {@code system_schema}; each node answers from its own. */
final class SystemSchema {
    private final CqlSession session;
    private final @Nullable Node node;

    SystemSchema(CqlSession session, @Nullable Node node) {
        this.session = session;
        this.node = node;
    }

    /** The node's schema version. */
    UUID version() {
        Row local = query("SELECT schema_version FROM system.local").get(0);
        return Objects.requireNonNullElse(local.getUuid(0), new UUID(0, 0));
    }

    Optional<Row> keyspace(String keyspace) {
        return query("SELECT * FROM system_schema.keyspaces WHERE keyspace_name = ?", keyspace).stream()
                .findFirst();
    }

    List<Row> types(String keyspace) {
        return query("SELECT * FROM system_schema.types WHERE keyspace_name = ?", keyspace);
    }

    List<Row> tables(String keyspace) {
        return query("SELECT * FROM system_schema.tables WHERE keyspace_name = ?", keyspace);
    }

    List<Row> views(String keyspace) {
        return query("SELECT * FROM system_schema.views WHERE keyspace_name = ?", keyspace);
    }

    List<Row> columns(String keyspace) {
        return query("SELECT * FROM system_schema.columns WHERE keyspace_name = ?", keyspace);
    }

    List<Row> droppedColumns(String keyspace) {
        return query("SELECT * FROM system_schema.dropped_columns WHERE keyspace_name = ?", keyspace);
    }

    private List<Row> query(String cql, Object... values) {
        SimpleStatementBuilder statement =
                SimpleStatement.builder(cql).addPositionalValues(values).setIdempotence(true);
        if (node != null) {
            statement.setNode(node);
        }
        return session.execute(statement.build()).all();
    }
}
