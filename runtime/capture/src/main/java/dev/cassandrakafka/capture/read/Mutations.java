package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.encode.TableTarget.Passed;
import dev.cassandrakafka.change.bytes.BigEndian;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.DeserializationHelper.Flag;
import org.apache.cassandra.exceptions.UnknownTableException;
import org.apache.cassandra.io.util.DataInputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes mutations of captured tables and passes over all others unread, by the table id that a mutation begins with. All tables of a
 * mutation are of one keyspace, so the first tells whether any may be of use.
 */
@NotThreadSafe
public final class Mutations implements MutationHandler {
    private final Place place;
    private final List<PartitionUpdate> updates = new ArrayList<>();
    private Targets targets;
    private long droppedMutations;

    /** With tables that {@link #use} may change. */
    public Mutations(Place place, Targets targets) {
        this.place = place;
        this.targets = targets;
    }

    /** From now on these tables are known. */
    public void use(Targets next) {
        targets = next;
    }

    /** Mutations passed over because their table was dropped. */
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
            return unknown(new UUID(most, least));
        }
        if (first == Passed.OTHER || (one && first instanceof Passed)) {
            droppedMutations += first == Passed.DROPPED ? 1 : 0;
            return Optional.empty();
        }
        Optional<ReadOutcome> unresolved = decode(bytes, size, messagingVersion);
        return unresolved.isPresent() ? unresolved : encode(segmentId, end, sink);
    }

    private Optional<ReadOutcome> decode(byte[] bytes, int size, int messagingVersion) {
        updates.clear();
        try (DataInputBuffer input = new DataInputBuffer(bytes, 0, size)) {
            int count = input.readUnsignedVInt32();
            for (int i = 0; i < count; i++) {
                PartitionUpdate update = PartitionUpdate.serializer.deserialize(input, messagingVersion, Flag.LOCAL);
                if (target(update) instanceof TableEncoder table && table.validates()) {
                    update.validate();
                }
                updates.add(update);
            }
            return Optional.empty();
        } catch (UnknownTableException e) {
            return unknown(e.id.asUUID());
        } catch (IOException | RuntimeException e) {
            // Its checksum is right, so the node wrote it so: what is wrong is what we know of the schema.
            return Optional.of(new ReadOutcome.Unresolved(
                    "a mutation does not fit the schema: " + e.getMessage(), Optional.empty()));
        }
    }

    private Optional<ReadOutcome> encode(long segmentId, int end, RecordSink sink) {
        place.moveTo(segmentId, end);
        for (int i = 0; i < updates.size(); i++) {
            PartitionUpdate update = updates.get(i);
            if (target(update) instanceof TableEncoder table) {
                Optional<String> tooLarge = table.encode(update, place, sink);
                if (tooLarge.isPresent()) {
                    return tooLarge.map(ReadOutcome.Oversize::new);
                }
            }
        }
        return Optional.empty();
    }

    private @Nullable TableTarget target(PartitionUpdate update) {
        UUID id = update.metadata().id.asUUID();
        return targets.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static Optional<ReadOutcome> unknown(UUID table) {
        return Optional.of(
                new ReadOutcome.Unresolved("the table with id " + table + " is not known", Optional.of(table)));
    }
}
