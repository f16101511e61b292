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
 * id, and what follows must end exactly where the mutation does.
 */
@NotThreadSafe
final class Updates {
    private static final int ID_BYTES = 16;

    private final List<PartitionUpdate> read = new ArrayList<>();
    private Targets targets;
    private byte[] bytes = {};
    private int size;
    private int version;
    private boolean passedOver;

    Updates(Targets targets) {
        this.targets = targets;
    }

    void use(Targets next) {
        targets = next;
    }

    /** Those of the last mutation. */
    List<PartitionUpdate> read() {
        return read;
    }

    /** Whether the last mutation held one of a table that was dropped and could not be read. */
    boolean passedOver() {
        return passedOver;
    }

    /** Reads those of a mutation; says what is not known if they cannot all be read. */
    Optional<ReadOutcome> decode(byte[] mutation, int length, int messagingVersion) {
        read.clear();
        bytes = mutation;
        size = length;
        version = messagingVersion;
        passedOver = false;
        return from(bytes[0] >= 0 ? 1 : 2);
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
            return Optional.empty();
        } catch (UnknownTableException e) {
            return unknown(e.id.asUUID(), at);
        } catch (IOException | RuntimeException e) {
            // Its checksum is right, so the node wrote it so: what is wrong is what we know of the schema.
            return Optional.of(new ReadOutcome.Unresolved(
                    "a mutation does not fit the schema: " + e.getMessage(), Optional.empty()));
        }
    }

    private Optional<ReadOutcome> unknown(UUID table, int at) {
        TableTarget target = targets.find(table.getMostSignificantBits(), table.getLeastSignificantBits());
        if (target == Passed.OTHER) {
            read.clear(); // all tables of a mutation are of one keyspace
            return Optional.empty();
        }
        if (!(target instanceof Passed)) {
            return target instanceof TableEncoder known ? undecodable(known, table) : unknown(table);
        }
        passedOver |= target == Passed.DROPPED;
        return behind(at + ID_BYTES);
    }

    /** Goes on behind an update that cannot be read. Without the id of another table there is nothing more of any that is known. */
    private Optional<ReadOutcome> behind(int start) {
        int before = read.size();
        Optional<ReadOutcome> outcome = Optional.empty();
        for (int offset = start; offset <= size - ID_BYTES; offset++) {
            if (isKnown(offset)) {
                outcome = from(offset);
                if (outcome.isEmpty()) {
                    return outcome;
                }
                read.subList(before, read.size()).clear();
            }
        }
        return outcome;
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
        return Optional.of(
                new ReadOutcome.Unresolved(message.formatted(known.schema().qualifiedName()), Optional.of(table)));
    }

    static Optional<ReadOutcome> unknown(UUID table) {
        return Optional.of(
                new ReadOutcome.Unresolved("the table with id " + table + " is not known", Optional.of(table)));
    }
}
