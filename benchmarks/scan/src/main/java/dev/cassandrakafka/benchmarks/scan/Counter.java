package dev.cassandrakafka.benchmarks.scan;

import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.schema.TableId;

/** Counts what the scan is given. */
@NotThreadSafe
final class Counter extends NoOp {
    private final TableId captured;
    private long all;
    private long ofTable;

    Counter(UUID captured) {
        this.captured = TableId.fromUUID(captured);
    }

    @Override
    public void handleMutation(Mutation mutation, int size, int entryLocation, CommitLogDescriptor descriptor) {
        all++;
        ofTable += mutation.getTableIds().contains(captured) ? 1 : 0;
    }

    Counts counts() {
        return new Counts(all, ofTable);
    }
}
