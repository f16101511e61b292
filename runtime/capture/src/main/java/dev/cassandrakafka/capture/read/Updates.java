package dev.cassandrakafka.capture.read;

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
 * The updates of a mutation, which follow one another without their lengths. One of a table that was dropped and whose columns nobody knows,
 * or that is not captured and has a type that only the server knows, cannot be read to its end: the next one is then looked for by its table's
 * id, and what follows must end exactly where the mutation does, and be as many as the mutation says: of a table that is not known yet there is
 * no id to look for.
 */
@NotThreadSafe
final class Updates {
    private static final int ID_BYTES = 16;

    private final List<PartitionUpdate> read = new ArrayList<>();
    private Targets targets;
    private byte[] bytes = {};
    private int size;
    private int version;
    private int count;
    private boolean restIsGone;
    private Passing passing = Passing.NONE;

    Updates(Targets targets) {
        this.targets = targets;
    }

    void use(Targets next) {
        targets = next;
    }

    /**
     * What of a mutation is passed over.
     *
     * @param updates how many
     * @param dropped whether one of them is of a table that was dropped
     */
    private record Passing(int updates, boolean dropped) {
        static final Passing NONE = new Passing(0, false);

        Passing with(boolean another) {
            return new Passing(updates + 1, dropped || another);
        }
    }

    /** Those of the last mutation. */
    List<PartitionUpdate> read() {
        return read;
    }

    /** Whether the last mutation held one of a table that was dropped and could not be read. */
    boolean passedOver() {
        return passing.dropped() || read.size() + passing.updates() < count;
    }

    /**
     * Reads those of a mutation; says what is not known if they cannot all be read.
     *
     * @param gone whether a table that is not known is gone, wherever one that cannot be read hides its id
     */
    Optional<ReadOutcome> decode(byte[] mutation, int length, int messagingVersion, boolean gone) {
        read.clear();
        bytes = mutation;
        size = length;
        version = messagingVersion;
        restIsGone = gone;
        passing = Passing.NONE;
        boolean small = bytes[0] >= 0;
        count = small ? bytes[0] : ((bytes[0] & 0x3F) << Byte.SIZE) | (bytes[1] & 0xFF);
        return from(small ? 1 : 2);
    }

    /** Reads from one update to the end. */
    private Optional<ReadOutcome> from(int offset) {
        int at = offset;
        try (DataInputBuffer input = new DataInputBuffer(bytes, offset, size - offset)) {
            while (at < size) {
                PartitionUpdate update = PartitionUpdate.serializer.deserialize(input, version, Flag.LOCAL);
                if (target(update) instanceof TableEncoder table && table.validates()) {
                    update.validate();
                }
                read.add(update);
                at = size - input.available();
            }
            return accounted();
        } catch (UnknownTableException e) {
            return unknown(e.id.asUUID(), at);
        } catch (IOException | RuntimeException e) {
            return unfit(at, e);
        }
    }

    /** Its checksum is right, so the node wrote it so: what is wrong is what we know of the schema. */
    private Optional<ReadOutcome> unfit(int at, Exception failure) {
        if (size - at < ID_BYTES) {
            return unresolved("a mutation does not fit the schema: " + failure.getMessage(), Optional.empty());
        }
        UUID table = new UUID(BigEndian.i64(bytes, at), BigEndian.i64(bytes, at + Long.BYTES));
        if (targets.isGivenUp(table)) {
            return behind(at + ID_BYTES, true);
        }
        String message =
                "%s: a change does not fit the columns that are known of it (%s); the node is asked for its schema again";
        return unresolved(message.formatted(targets.name(table), failure.getMessage()), Optional.of(table));
    }

    private Optional<ReadOutcome> unknown(UUID table, int at) {
        TableTarget target = targets.find(table.getMostSignificantBits(), table.getLeastSignificantBits());
        if (target == Passed.OTHER) {
            read.clear(); // all tables of a mutation are of one keyspace
            passing = new Passing(count, false);
            return Optional.empty();
        }
        boolean givenUp = targets.isGivenUp(table);
        if (!(target instanceof Passed) && !givenUp) {
            return target instanceof TableEncoder known ? undecodable(known, table) : unknown(table);
        }
        return behind(at + ID_BYTES, givenUp || target == Passed.DROPPED);
    }

    /** Goes on behind an update that cannot be read. Without the id of another table there is nothing more of any that is known. */
    private Optional<ReadOutcome> behind(int start, boolean dropped) {
        passing = passing.with(dropped);
        Passing before = passing;
        int readBefore = read.size();
        Optional<ReadOutcome> failure = Optional.empty();
        for (int offset = start; offset <= size - ID_BYTES; offset++) {
            if (isKnown(offset)) {
                Optional<ReadOutcome> outcome = from(offset);
                if (outcome.isEmpty()) {
                    return outcome;
                }
                failure = failure.filter(Updates::namesATable).or(() -> outcome);
                read.subList(readBefore, read.size()).clear();
                passing = before;
            }
        }
        return failure.isPresent() ? failure : accounted();
    }

    private static boolean namesATable(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.Unresolved unresolved
                && unresolved.table().isPresent();
    }

    /** At the end of a mutation, whether all of it has been read or may be passed over. */
    private Optional<ReadOutcome> accounted() {
        int known = read.size() + passing.updates();
        return known == count || (restIsGone && known < count)
                ? Optional.empty()
                : unresolved(
                        "a mutation holds changes of a table that is not known, behind those of one that cannot be read; the node is asked for its schema again",
                        Optional.empty());
    }

    private boolean isKnown(int offset) {
        TableTarget target = targets.find(BigEndian.i64(bytes, offset), BigEndian.i64(bytes, offset + Long.BYTES));
        return target != null && target != Passed.OTHER;
    }

    @Nullable
    TableTarget target(PartitionUpdate update) {
        UUID id = update.metadata().id.asUUID();
        return targets.find(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    private static Optional<ReadOutcome> undecodable(TableEncoder known, UUID table) {
        String message =
                "%s has a type that is a class which only its server has; name the tables of the keyspace without it in spec.tables";
        return unresolved(message.formatted(known.schema().qualifiedName()), Optional.of(table));
    }

    static Optional<ReadOutcome> unknown(UUID table) {
        return unresolved("the table with id " + table + " is not known", Optional.of(table));
    }

    private static Optional<ReadOutcome> unresolved(String message, Optional<UUID> table) {
        return Optional.of(new ReadOutcome.Unresolved(message, table));
    }
}
