package dev.cassandrakafka.snapshot.cluster;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultProtocolVersion;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.ReadMoment;
import dev.cassandrakafka.snapshot.read.RowValues;
import dev.cassandrakafka.snapshot.read.TableQuery;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;

/**
 * Reads a table page by page. From protocol version 5 on (Cassandra 4.0) the request says what now is, so that the expiry of a cell is exact;
 * before that it is the server's own and may be up to a second later than ours.
 */
@ThreadSafe
public final class TablePages implements PageSource {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final CqlSession session;
    private final PreparedStatement statement;
    private final ConsistencyLevel consistency;
    private final boolean saysNow;
    private final Clock clock;

    /**
     * Prepares the statement.
     *
     * @throws DriverException if the server refuses it or does not answer
     */
    public TablePages(CqlSession session, TableQuery query, ConsistencyLevel consistency, Clock clock) {
        this.session = session;
        this.statement = session.prepare(query.cql());
        this.consistency = consistency;
        this.saysNow = session.getContext().getProtocolVersion().getCode() >= DefaultProtocolVersion.V5.getCode();
        this.clock = clock;
    }

    @Override
    public Page page(TokenRange range, Optional<ByteBuffer> from, int rows) {
        long nowSeconds = Math.floorDiv(clock.millis(), 1000L);
        BoundStatement bound = statement
                .bind()
                .setLong(0, range.start())
                .setLong(1, range.end())
                .setConsistencyLevel(consistency)
                .setPageSize(rows)
                .setTimeout(TIMEOUT)
                .setIdempotent(true);
        if (saysNow) {
            bound = bound.setNowInSeconds((int) nowSeconds);
        }
        if (from.isPresent()) {
            bound = bound.setPagingState(from.get());
        }
        ResultSet answer = session.execute(bound);
        ReadMoment at = new ReadMoment(nowSeconds, clock.millis());
        List<RowValues> values = new ArrayList<>();
        for (int left = answer.getAvailableWithoutFetching(); left > 0; left--) {
            Row row = answer.one();
            if (row != null) {
                values.add(row::getBytesUnsafe);
            }
        }
        return new Page(
                values, at, Optional.ofNullable(answer.getExecutionInfo().getPagingState()));
    }
}
