package dev.cassandrakafka.capture.read;

import java.util.Iterator;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.commitlog.CommitLogSegmentReader.SyncSegment;
import org.apache.cassandra.io.FSReadError;
import org.jspecify.annotations.Nullable;

/** From section to section of one segment. It ends at the first that is wrong, or passes over those. */
@NotThreadSafe
final class SectionWalk {
    private final Sections sections;
    private final ReadFailures failures;
    private final boolean salvage;
    private Iterator<SyncSegment> walk;
    private Optional<ReadOutcome> failure = Optional.empty();

    SectionWalk(Sections sections, ReadFailures failures, boolean salvage) {
        this.sections = sections;
        this.failures = failures;
        this.salvage = salvage;
        this.walk = sections.iterator();
    }

    /** Why there is no next section, empty at the end of the segment. */
    Optional<ReadOutcome> failure() {
        return failure;
    }

    /** The next section, null if there is none. */
    @Nullable
    SyncSegment next() {
        while (true) {
            int before = sections.offset();
            try {
                SyncSegment section = walk.hasNext() ? walk.next() : null;
                // Cassandra's reader goes on behind a section that it cannot decompress; its positions are wrong from
                // there on.
                if (sections.fault() != null && !salvage) {
                    failure = Optional.of(new ReadOutcome.Damaged(sections.fault()));
                    return null;
                }
                failures.sound();
                return section;
            } catch (FSReadError | RuntimeException | OutOfMemoryError e) {
                ReadOutcome outcome = failures.reading(before, e);
                boolean passable = salvage && outcome instanceof ReadOutcome.Damaged && sections.offset() > before;
                if (!passable) {
                    failure = Optional.of(outcome);
                    return null;
                }
                walk = sections.iterator();
            }
        }
    }
}
