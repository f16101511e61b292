package dev.cassandrakafka.benchmarks.capture;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.cassandrakafka.benchmarks.data.ChangeTable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Inserts rows into one table, each by a mutation of its own. */
@NotThreadSafe
final class Writer {
    private static final int IN_FLIGHT = 256;

    private final CqlSession session;
    private final PreparedStatement insert;
    private final Semaphore window = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Writer(CqlSession session, String table) {
        this.session = session;
        this.insert = session.prepare("INSERT INTO %s.%s (k, c, a, b, d, t) VALUES (?, ?, ?, ?, ?, ?)"
                .formatted(ChangeTable.KEYSPACE, table));
    }

    /** Sends the row with this number, once there is room for it. */
    void write(int number) {
        window.acquireUninterruptibly();
        session.executeAsync(bound(number)).whenComplete((rows, error) -> {
            window.release();
            if (error != null) {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** Waits for the answers. */
    void flush() {
        window.acquireUninterruptibly(IN_FLIGHT);
        window.release(IN_FLIGHT);
        var error = failure.get();
        if (error != null) {
            throw new IllegalStateException("a write failed", error);
        }
    }

    private BoundStatement bound(int number) {
        return insert.bind(
                ChangeTable.partitionKey(number),
                number,
                ChangeTable.text(number),
                number,
                ChangeTable.third(number),
                ChangeTable.sevenfold(number));
    }
}
