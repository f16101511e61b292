package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.snapshot.run.RangeListener;
import dev.cassandrakafka.snapshot.run.TableWork;
import dev.cassandrakafka.snapshot.status.Finding;
import dev.cassandrakafka.snapshot.status.SnapshotBoard;
import net.jcip.annotations.ThreadSafe;

/** Puts what the readers tell on the board and into the meters. */
@ThreadSafe
record Listener(SnapshotBoard board, Meters meters) implements RangeListener {
    @Override
    public void rows(TableWork work, int count) {
        board.rows(count);
        meters.rows(work, count);
    }

    @Override
    public void retried(TableWork work, String message) {
        meters.retry(work);
        board.post(new Finding(
                RuntimeReason.CASSANDRA_UNAVAILABLE,
                "%s: rows cannot be read: %s".formatted(work.tally().name(), message)));
    }

    @Override
    public void recovered() {
        board.clear();
    }
}
