package dev.cassandrakafka.snapshot.status;

import dev.cassandrakafka.model.status.SnapshotTableStatus;
import net.jcip.annotations.ThreadSafe;

/** Counts of one table, of this process and of those before it. */
@ThreadSafe
public final class TableTally {
    private final String keyspace;
    private final String table;
    private final int ranges;
    private int rangesDone;
    private long rowsDone;

    /**
     * As the progress topic has it.
     *
     * @param ranges of which the table is made
     * @param rangesDone of these
     * @param rowsDone rows of the ranges that are done
     */
    public TableTally(String keyspace, String table, int ranges, int rangesDone, long rowsDone) {
        this.keyspace = keyspace;
        this.table = table;
        this.ranges = ranges;
        this.rangesDone = rangesDone;
        this.rowsDone = rowsDone;
    }

    /** {@code keyspace.table}. */
    public String name() {
        return keyspace + "." + table;
    }

    /** One more range is done. Returns whether that was the last. */
    public synchronized boolean rangeDone(long rows) {
        rangesDone++;
        rowsDone += rows;
        return rangesDone == ranges;
    }

    public synchronized SnapshotTableStatus status() {
        return new SnapshotTableStatus(keyspace, table, ranges, rangesDone, rowsDone);
    }
}
