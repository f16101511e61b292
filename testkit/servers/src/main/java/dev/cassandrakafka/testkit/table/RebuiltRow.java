package dev.cassandrakafka.testkit.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;

/** Everything that is known of one row. */
@NotThreadSafe
final class RebuiltRow {
    private final Map<String, RebuiltColumn> columns = new TreeMap<>();
    private Optional<Cell> marker = Optional.empty();
    private long deletedUntilMicros = RebuiltPartition.NEVER;

    /** Takes a row marker and gives the one before. */
    Optional<Cell> mark(Cell cell) {
        Optional<Cell> before = marker;
        if (before.isEmpty() || cell.beats(before.get())) {
            marker = Optional.of(cell);
        }
        return before;
    }

    /** Takes a deletion and gives the one before. */
    long delete(long micros) {
        long before = deletedUntilMicros;
        deletedUntilMicros = Math.max(deletedUntilMicros, micros);
        return before;
    }

    Map<String, RebuiltColumn> columns() {
        return columns;
    }

    Optional<Cell> marker() {
        return marker;
    }

    long deletedUntilMicros() {
        return deletedUntilMicros;
    }
}
