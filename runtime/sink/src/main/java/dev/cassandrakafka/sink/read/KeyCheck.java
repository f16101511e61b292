package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.sink.plan.Slot;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.nio.ByteBuffer;
import java.util.List;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Finds keys that Cassandra would refuse, before they are sent: it would refuse the whole batch. */
@Immutable
final class KeyCheck {
    /** Keys have 16 bits for their length. */
    private static final int MAX_KEY_BYTES = 0xFFFF;
    /** In a composite key: a length before each component and a byte after it. */
    private static final int COMPONENT_OVERHEAD = 3;

    private final TablePlan plan;
    private final int[] partitionKey;
    private final int[] clustering;

    KeyCheck(TablePlan plan) {
        this.plan = plan;
        List<Integer> primaryKey = plan.primaryKey();
        this.partitionKey =
                plan.partitionKey().stream().mapToInt(Integer::intValue).toArray();
        this.clustering = primaryKey.subList(partitionKey.length, primaryKey.size()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void check(@Nullable ByteBuffer[] values) throws BadRecordException {
        if (partitionKey.length == 1 && length(values, partitionKey[0]) == 0) {
            throw bad(BadReason.EMPTY_KEY, partitionKey[0], "empty, which Cassandra does not take as a partition key");
        }
        int overhead = partitionKey.length == 1 ? 0 : COMPONENT_OVERHEAD;
        checkSum(values, partitionKey, overhead, "partition");
        checkSum(values, clustering, 0, "clustering");
    }

    private void checkSum(@Nullable ByteBuffer[] values, int[] slots, int overhead, String what)
            throws BadRecordException {
        int sum = 0;
        for (int slot : slots) {
            sum += length(values, slot) + overhead;
        }
        if (sum > MAX_KEY_BYTES) {
            int largest = slots[0];
            for (int slot : slots) {
                largest = length(values, slot) > length(values, largest) ? slot : largest;
            }
            throw bad(
                    BadReason.TOO_LARGE,
                    largest,
                    "the %s key has %d bytes, and Cassandra takes up to %d".formatted(what, sum, MAX_KEY_BYTES));
        }
    }

    private static int length(@Nullable ByteBuffer[] values, int slot) {
        ByteBuffer value = values[slot];
        return value == null ? 0 : value.remaining();
    }

    private BadRecordException bad(BadReason reason, int index, String detail) {
        Slot slot = plan.slots().get(index);
        return new BadRecordException(
                reason,
                slot.from(),
                "%s; it feeds column \"%s\" of %s".formatted(detail, slot.column(), plan.tableName()));
    }
}
