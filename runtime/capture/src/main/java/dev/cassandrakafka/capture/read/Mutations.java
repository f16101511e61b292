package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.encode.TableTarget.Passed;
import dev.cassandrakafka.change.bytes.BigEndian;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/**
 * Decodes mutations of captured tables and passes over all others unread, by the table id that a mutation begins with. All tables of a
 * mutation are of one keyspace, so the first tells whether any may be of use.
 */
@NotThreadSafe
public final class Mutations implements MutationHandler {
    private final Place place;
    private final Updates updates;
    private Targets targets;
    private long droppedMutations;

    /** With tables that {@link #use} may change. */
    public Mutations(Place place, Targets targets) {
        this.place = place;
        this.targets = targets;
        this.updates = new Updates(targets);
    }

    /** From now on these tables are known. */
    public void use(Targets next) {
        targets = next;
        updates.use(next);
    }

    /** Mutations of which something was passed over because its table was dropped. */
    public long droppedMutations() {
        return droppedMutations;
    }

    @Override
    public Optional<ReadOutcome> handle(
            byte[] bytes, int size, int messagingVersion, long segmentId, int end, RecordSink sink) {
        boolean small = bytes[0] >= 0; // the count of tables is below 128
        long most = BigEndian.i64(bytes, small ? 1 : 2);
        long least = BigEndian.i64(bytes, small ? 9 : 10);
        boolean one = bytes[0] == 1;
        TableTarget first = targets.find(most, least);
        if (first == null) {
            return Updates.unknown(new UUID(most, least));
        }
        if (first == Passed.OTHER || (one && first instanceof Passed)) {
            droppedMutations += first == Passed.DROPPED ? 1 : 0;
            return Optional.empty();
        }
        Optional<ReadOutcome> unresolved =
                updates.decode(bytes, size, messagingVersion, targets.isGone(segmentId, end));
        if (unresolved.isPresent()) {
            return unresolved;
        }
        droppedMutations += updates.passedOver() ? 1 : 0;
        return encode(segmentId, end, sink);
    }

    private Optional<ReadOutcome> encode(long segmentId, int end, RecordSink sink) {
        place.moveTo(segmentId, end);
        List<PartitionUpdate> read = updates.read();
        for (int i = 0; i < read.size(); i++) {
            PartitionUpdate update = read.get(i);
            if (updates.target(update) instanceof TableEncoder table) {
                Optional<String> tooLarge = table.encode(update, place, sink);
                if (tooLarge.isPresent()) {
                    return tooLarge.map(ReadOutcome.Oversize::new);
                }
            }
        }
        return Optional.empty();
    }
}
