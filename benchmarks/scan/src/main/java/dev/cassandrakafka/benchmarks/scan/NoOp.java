package dev.cassandrakafka.benchmarks.scan;

import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogReadHandler;

/** Nothing behind Cassandra's own reader. */
class NoOp implements CommitLogReadHandler {
    @Override
    public boolean shouldSkipSegmentOnError(CommitLogReadException exception) {
        throw new IllegalStateException(exception);
    }

    @Override
    public void handleUnrecoverableError(CommitLogReadException exception) {
        throw new IllegalStateException(exception);
    }

    @Override
    public void handleMutation(Mutation mutation, int size, int entryLocation, CommitLogDescriptor descriptor) {
        // the scan alone
    }
}
