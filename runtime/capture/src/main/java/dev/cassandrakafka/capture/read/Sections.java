package dev.cassandrakafka.capture.read;

import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogReadHandler;
import org.apache.cassandra.db.commitlog.CommitLogSegmentReader;
import org.apache.cassandra.io.util.RandomAccessReader;
import org.jspecify.annotations.Nullable;

/** The sync sections of a segment, decompressed and decrypted, as Cassandra's own reader walks them. */
final class Sections extends CommitLogSegmentReader {
    private final Faults faults;

    private Sections(Faults faults, CommitLogDescriptor descriptor, RandomAccessReader file) {
        super(faults, descriptor, file, true);
        this.faults = faults;
    }

    static Sections of(CommitLogDescriptor descriptor, RandomAccessReader file) {
        return new Sections(new Faults(), descriptor, file);
    }

    /** Where in the file the next marker is, -1 behind the last. */
    int offset() {
        return end;
    }

    /** What was wrong with the marker at which the sections ended, null if nothing was. */
    @Nullable
    String fault() {
        return faults.first;
    }

    private static final class Faults implements CommitLogReadHandler {
        private @Nullable String first;

        @Override
        public boolean shouldSkipSegmentOnError(CommitLogReadException exception) {
            return fault(exception);
        }

        @Override
        public void handleUnrecoverableError(CommitLogReadException exception) {
            fault(exception);
        }

        private boolean fault(CommitLogReadException exception) {
            if (first == null) {
                first = String.valueOf(exception.getMessage());
            }
            return true;
        }

        @Override
        public void handleMutation(Mutation mutation, int size, int entryLocation, CommitLogDescriptor descriptor) {
            throw new IllegalStateException("sections have no mutations");
        }
    }
}
