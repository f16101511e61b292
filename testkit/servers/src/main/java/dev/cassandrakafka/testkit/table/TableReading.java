package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlSession;
import java.util.List;
import net.jcip.annotations.Immutable;

/** A whole table as a read at ALL showed it. Needs Cassandra 5.0, which tells the times of the elements of a collection. */
@Immutable
public final class TableReading {
    private final long nowSeconds;
    private final View view;

    private TableReading(long nowSeconds, View view) {
        this.nowSeconds = nowSeconds;
        this.view = view;
    }

    /**
     * Reads it now.
     *
     * @throws dev.cassandrakafka.testkit.process.ServerException when there is no such table
     */
    public static TableReading of(CqlSession session, String keyspace, String table) {
        long nowSeconds = System.currentTimeMillis() / 1000;
        Shape shape = Shape.of(session, keyspace, table);
        return new TableReading(nowSeconds, new SelectedView(session, shape, nowSeconds).read());
    }

    /** What has changed since an earlier one, expiry included; a line for each cell or row. */
    public List<String> changesSince(TableReading earlier) {
        return view.differencesFrom(earlier.view);
    }

    long nowSeconds() {
        return nowSeconds;
    }

    View view() {
        return view;
    }
}
