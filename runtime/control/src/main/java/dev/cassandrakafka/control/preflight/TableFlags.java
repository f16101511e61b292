package dev.cassandrakafka.control.preflight;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DriverException;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.util.Collection;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns {@code cdc} on at tables. Only after every node has {@code cdc_enabled} and all agree on the schema; whether it has come to stay is for
 * the next look at every node to say.
 */
@NotThreadSafe
public final class TableFlags {
    private static final Logger LOG = LoggerFactory.getLogger(TableFlags.class);

    private final CqlSession session;

    /** Through this session. */
    public TableFlags(CqlSession session) {
        this.session = session;
    }

    /** Alters the tables, or says why it cannot: in the words of the server, with the table. */
    public Optional<String> set(Collection<TableName> tables) {
        for (TableName table : tables) {
            Optional<String> failure = set(table);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private Optional<String> set(TableName table) {
        if (!session.checkSchemaAgreement()) {
            return Optional.of("the nodes do not agree on the schema; it is tried again when they do");
        }
        String cql =
                "ALTER TABLE %s.%s WITH cdc = true".formatted(Cql.quoted(table.keyspace()), Cql.quoted(table.table()));
        try {
            session.execute(cql);
        } catch (DriverException e) {
            return Optional.of(
                    "table \"%s\" cannot be altered: %s; run %s as a user who may, or set spec.tableOptions: Verify"
                            .formatted(table, e.getMessage(), cql));
        }
        LOG.atInfo()
                .addKeyValue(LogKeys.KEYSPACE, table.keyspace())
                .addKeyValue(LogKeys.TABLE, table.table())
                .log("Table altered: cdc = true");
        return Optional.empty();
    }
}
