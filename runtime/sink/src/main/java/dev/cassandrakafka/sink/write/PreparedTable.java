package dev.cassandrakafka.sink.write;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchStatementBuilder;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.BoundStatementBuilder;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.read.Operation;
import dev.cassandrakafka.sink.read.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The two prepared statements of a table, bound to the bytes of rows. Every statement is idempotent: it carries its own write time. */
final class PreparedTable implements TableWriter {
    private final CqlSession session;
    private final TablePlan plan;
    private final PreparedStatement upsert;
    private final PreparedStatement delete;
    private final ConsistencyLevel consistency;
    private final CqlIdentifier keyspace;

    PreparedTable(CqlSession session, TablePlan plan, PreparedStatement upsert, PreparedStatement delete) {
        this.session = session;
        this.plan = plan;
        this.upsert = upsert;
        this.delete = delete;
        this.consistency =
                DefaultConsistencyLevel.valueOf(plan.mapping().consistency().name());
        this.keyspace = CqlIdentifier.fromInternal(plan.mapping().keyspace());
    }

    @Override
    public TablePlan plan() {
        return plan;
    }

    @Override
    public CompletionStage<?> write(RowGroup group) {
        return session.executeAsync(statement(group));
    }

    /** A plain statement for one row, an unlogged batch for several. */
    Statement<?> statement(RowGroup group) {
        Row first = group.firstSent();
        return group.sentRows() == 1 ? single(first) : batch(group, first);
    }

    private Statement<?> single(Row row) {
        BoundStatementBuilder statement = bind(row);
        statement.setIdempotence(true).setConsistencyLevel(consistency);
        return statement
                .setRoutingKeyspace(keyspace)
                .setRoutingKey(row.routingKey())
                .setQueryTimestamp(row.timestampMicros()) // or the driver asks the clock for one that nobody uses
                .build();
    }

    private Statement<?> batch(RowGroup group, Row first) {
        BatchStatementBuilder batch = BatchStatement.builder(BatchType.UNLOGGED);
        for (int i = 0; i < group.writes().size(); i++) {
            if (group.sends(i)) {
                batch.addStatement(bound(group.writes().get(i).row()));
            }
        }
        return batch.setIdempotence(true)
                .setConsistencyLevel(consistency)
                .setRoutingKeyspace(keyspace)
                .setRoutingKey(first.routingKey())
                .setQueryTimestamp(first.timestampMicros())
                .build();
    }

    private BoundStatement bound(Row row) {
        return bind(row).build();
    }

    private BoundStatementBuilder bind(Row row) {
        return row.operation() == Operation.DELETE ? bindDelete(row) : bindUpsert(row);
    }

    private BoundStatementBuilder bindUpsert(Row row) {
        BoundStatementBuilder statement = upsert.boundStatementBuilder();
        int slots = plan.slots().size();
        for (int i = 0; i < slots; i++) {
            set(statement, i, row.value(i));
        }
        statement.setBytesUnsafe(plan.upsertTimestampIndex(), bigint(row.timestampMicros()));
        if (row.ttlSeconds() > 0) {
            statement.setBytesUnsafe(plan.upsertTtlIndex(), cqlInt(row.ttlSeconds()));
        }
        return statement;
    }

    private BoundStatementBuilder bindDelete(Row row) {
        BoundStatementBuilder statement = delete.boundStatementBuilder();
        statement.setBytesUnsafe(0, bigint(row.timestampMicros()));
        List<Integer> key = plan.primaryKey();
        for (int i = 0; i < key.size(); i++) {
            set(statement, i + 1, row.value(key.get(i)));
        }
        return statement;
    }

    @SuppressWarnings("ReferenceEquality") // a variable that is not set is already "leave it as it is"
    private static void set(BoundStatementBuilder statement, int index, @Nullable ByteBuffer value) {
        if (value != Row.UNSET) {
            statement.setBytesUnsafe(index, value);
        }
    }

    private static ByteBuffer bigint(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
    }

    private static ByteBuffer cqlInt(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
    }
}
