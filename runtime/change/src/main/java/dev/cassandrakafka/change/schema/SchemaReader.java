package dev.cassandrakafka.change.schema;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.cassandrakafka.change.type.MalformedTypeException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema of one node from its {@code system_schema} tables. What {@code DESCRIBE} and the driver's metadata say is not asked: both
 * show {@code cdc = true} where the node has lost the flag.
 */
@ThreadSafe
public final class SchemaReader {
    private static final int ATTEMPTS = 10;

    private final CqlSession session;
    private final @Nullable Node node;

    /** Reads from the node that the session is connected to, which must be one alone. */
    public SchemaReader(CqlSession session) {
        this(session, null);
    }

    /** Reads from this node of a session to several. */
    public SchemaReader(CqlSession session, @Nullable Node node) {
        this.session = session;
        this.node = node;
    }

    /**
     * Reads all tables and views of these keyspaces. Blocks for as long as the queries take.
     *
     * @param keyspaces their names, case and all, without quotes
     * @throws DriverException if the node does not answer
     * @throws SchemaUnstableException if the schema went on changing while it was read
     */
    public NodeSchema read(Collection<String> keyspaces) {
        SystemSchema tables = new SystemSchema(session, node);
        SchemaUnstableException last = new SchemaUnstableException("the schema was never read");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            UUID before = tables.version();
            try {
                Map<String, KeyspaceSchema> read = readAll(tables, keyspaces);
                if (tables.version().equals(before)) {
                    return new NodeSchema(before, read);
                }
                last = new SchemaUnstableException(
                        "the schema changed %d times while it was read".formatted(attempt + 1));
            } catch (MalformedTypeException e) {
                // The queries are not one: a type may be missing that was made or dropped between them.
                last = new SchemaUnstableException("a column has a type that is not in the schema", e);
            }
        }
        throw last;
    }

    private static Map<String, KeyspaceSchema> readAll(SystemSchema tables, Collection<String> keyspaces) {
        Map<String, KeyspaceSchema> read = new LinkedHashMap<>();
        for (String keyspace : new TreeSet<>(keyspaces)) {
            tables.keyspace(keyspace)
                    .ifPresent(row -> read.put(keyspace, KeyspaceAssembly.assemble(keyspace, row, tables)));
        }
        return read;
    }
}
