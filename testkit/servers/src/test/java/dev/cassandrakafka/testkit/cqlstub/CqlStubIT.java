package dev.cassandrakafka.testkit.cqlstub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.DefaultBatchType;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.testkit.cqlstub.StubTable.StubColumn;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CqlStubIT {
    private static final String INSERT = "INSERT INTO ks.t (k, v) VALUES (?, ?)";
    private static final StubTable TABLE = new StubTable(
            "ks",
            "t",
            List.of(
                    StubColumn.partitionKey("k", "bigint", 0),
                    StubColumn.clustering("c", "timestamp", 0),
                    StubColumn.regular("v", "list<text>")));

    @SuppressWarnings("NullAway.Init") // set before each test
    private static CqlStub stub;

    @SuppressWarnings("NullAway.Init") // set before each test
    private static CqlSession session;

    @BeforeAll
    static void start() {
        stub = CqlStub.start(Path.of("target", "servers"));
        stub.table(TABLE);
        session = CqlSession.builder()
                .addContactPoint(stub.address())
                .withLocalDatacenter(CqlStub.DATACENTER)
                .build();
    }

    @AfterAll
    static void close() {
        session.close();
        stub.close();
    }

    @Test
    void driverSeesTheTable() {
        var table = session.getMetadata()
                .getKeyspace("ks")
                .orElseThrow()
                .getTable("t")
                .orElseThrow();
        assertThat(table.getPartitionKey()).hasSize(1);
        assertThat(table.getClusteringColumns()).hasSize(1);
        assertThat(table.getColumn("v").orElseThrow().getType()).isEqualTo(DataTypes.listOf(DataTypes.TEXT));
    }

    @Test
    void takesPreparedWritesAloneAndInABatch() {
        // Given
        stub.answer(INSERT, parameters(), StubAnswer.done());
        var bound = session.prepare(INSERT).bind(1L, "v");
        // When, Then
        assertThat(session.execute(bound).all()).isEmpty();
        var batch = BatchStatement.newInstance(DefaultBatchType.UNLOGGED).addAll(bound, bound);
        assertThat(session.execute(batch).all()).isEmpty();
    }

    @Test
    void failsAsTold() {
        // Given
        stub.answer(INSERT + " USING TTL 1", Map.of(), StubAnswer.writeTimeout());
        stub.answer(INSERT + " USING TTL 2", Map.of(), StubAnswer.invalid("no such column"));
        // When, Then
        assertThatThrownBy(() -> session.execute(INSERT + " USING TTL 1")).isInstanceOf(WriteTimeoutException.class);
        assertThatThrownBy(() -> session.execute(INSERT + " USING TTL 2"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("no such column");
    }

    private static Map<String, String> parameters() {
        var types = new LinkedHashMap<String, String>();
        types.put("k", "bigint");
        types.put("v", "text");
        return types;
    }
}
