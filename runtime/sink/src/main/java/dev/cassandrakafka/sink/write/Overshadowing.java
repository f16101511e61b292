package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.sink.plan.Slot;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.read.Operation;
import dev.cassandrakafka.sink.read.Row;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a write of a row need not be sent because another one of the same row is: only where Cassandra would hold the same cells after
 * both, whatever else is written to the row by whomever. That is so if the other one has a greater write time and
 *
 * <ul>
 *   <li>it is an upsert over an upsert, and sets every column that the first one sets (to a value or to null). Each cell of the first one,
 *       and its row marker, then lose to a cell with a greater time, also after that one expires, since an expired cell acts as a
 *       tombstone of its time. A collection that is set as a whole deletes, one microsecond below its time, what was there before.
 *   <li>it is a deletion over a deletion;
 *   <li>it is a deletion over an upsert that sets no static column. Deleting a row does not touch the static columns of its partition.
 * </ul>
 *
 * <p>An upsert over a deletion needs both, since the deletion also takes the columns that the upsert leaves alone. An upsert that sets
 * fewer columns than the one before needs both, each with its own time: laying one over the other would lift cells to a time at which
 * they were not written, over what others wrote in between. Of equal times Cassandra compares the cells, so both are sent.
 */
final class Overshadowing {
    private Overshadowing() {}

    /** Whether the earlier write may be left out if the later one is sent. Both are of one row, and of one plan. */
    static boolean covers(Row later, Row earlier) {
        if (later.timestampMicros() <= earlier.timestampMicros()) {
            return false;
        }
        return later.operation() == Operation.DELETE
                ? earlier.operation() == Operation.DELETE || !setsStaticBesideRow(earlier)
                : earlier.operation() == Operation.UPSERT && setsAllOf(later, earlier);
    }

    /** Whether both are writes of one row; both lie in one partition of one table. */
    static boolean sameRow(Row one, Row other) {
        List<Integer> key = one.plan().primaryKey();
        for (int i = one.plan().partitionKey().size(); i < key.size(); i++) {
            if (!Objects.equals(one.value(key.get(i)), other.value(key.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** A number that is equal for two writes of one row in one partition. */
    static int rowHash(Row row) {
        List<Integer> key = row.plan().primaryKey();
        int hash = 1;
        for (int i = row.plan().partitionKey().size(); i < key.size(); i++) {
            hash = 31 * hash + Objects.hashCode(row.value(key.get(i)));
        }
        return hash;
    }

    private static boolean setsAllOf(Row later, Row earlier) {
        int slots = later.plan().slots().size();
        for (int i = 0; i < slots; i++) {
            if (!isSet(earlier.value(i)) || isSet(later.value(i))) {
                continue;
            }
            return false;
        }
        return true;
    }

    private static boolean setsStaticBesideRow(Row upsert) {
        TablePlan plan = upsert.plan();
        for (Slot slot : plan.slots()) {
            if (slot.kind() == Slot.Kind.STATIC && isSet(upsert.value(slot.index()))) {
                return !onlyStatic(plan);
            }
        }
        return false;
    }

    /** The deletion of a plan that maps static columns alone names them, so it covers them. */
    private static boolean onlyStatic(TablePlan plan) {
        return plan.primaryKey().size() == plan.partitionKey().size();
    }

    @SuppressWarnings(
            "ReferenceEquality") // the driver's mark for "leave it as it is" is told by identity, for it looks like ""
    private static boolean isSet(@Nullable ByteBuffer value) {
        return value != Row.UNSET;
    }
}
