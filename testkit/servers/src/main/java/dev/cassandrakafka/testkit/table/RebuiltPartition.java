package dev.cassandrakafka.testkit.table;

import dev.cassandrakafka.testkit.table.Change.Bound;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;

/** Everything that is known of one partition. */
@NotThreadSafe
final class RebuiltPartition {
    /** The time of a deletion that never was. */
    static final long NEVER = Long.MIN_VALUE;

    private final Comparator<List<ByteBuffer>> order;
    private final TreeMap<List<ByteBuffer>, RebuiltRow> rows;
    private final List<Change.Range> ranges = new ArrayList<>();
    private final RebuiltRow staticRow = new RebuiltRow();
    private long deletedUntilMicros = NEVER;

    RebuiltPartition(Shape shape) {
        order = shape.rowOrder();
        rows = new TreeMap<>(order);
    }

    RebuiltRow row(Optional<List<ByteBuffer>> clustering) {
        return clustering
                .map(key -> rows.computeIfAbsent(key, k -> new RebuiltRow()))
                .orElse(staticRow);
    }

    /** Takes a deletion of the whole and gives the one before. */
    long delete(long micros) {
        long before = deletedUntilMicros;
        deletedUntilMicros = Math.max(deletedUntilMicros, micros);
        return before;
    }

    void delete(Change.Range range) {
        ranges.add(range);
    }

    /** By their clustering values, in order. */
    Map<List<ByteBuffer>, RebuiltRow> rows() {
        return rows;
    }

    RebuiltRow staticRow() {
        return staticRow;
    }

    /** Up to when the static row is deleted. */
    long deletedUntilMicros() {
        return deletedUntilMicros;
    }

    /** Up to when the row of a change is deleted, by whatever covers it. */
    long deletedUntilMicros(Change.Row change) {
        return change.clustering().map(this::deletedUntilMicros).orElse(deletedUntilMicros);
    }

    /** Up to when a row is deleted, by whatever covers it. */
    long deletedUntilMicros(List<ByteBuffer> clustering) {
        long until = Math.max(
                deletedUntilMicros,
                rows.containsKey(clustering) ? rows.get(clustering).deletedUntilMicros() : NEVER);
        for (Change.Range range : ranges) {
            if (isBehind(clustering, range.start()) && isBefore(clustering, range.end())) {
                until = Math.max(until, range.deletedUntilMicros());
            }
        }
        return until;
    }

    private boolean isBehind(List<ByteBuffer> row, Bound start) {
        int place = order.compare(row, start.prefix());
        return place > 0 || (place == 0 && start.inclusive());
    }

    private boolean isBefore(List<ByteBuffer> row, Bound end) {
        int place = order.compare(row, end.prefix());
        return place < 0 || (place == 0 && end.inclusive());
    }
}
