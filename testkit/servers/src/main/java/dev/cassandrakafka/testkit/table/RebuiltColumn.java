package dev.cassandrakafka.testkit.table;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;

/** What is known of one column of one row: one cell, or a cell for each element and the last deletion of all of them. */
@NotThreadSafe
final class RebuiltColumn {
    private final TreeMap<ByteBuffer, Cell> elements;
    private Optional<Cell> whole = Optional.empty();
    private long deletedUntilMicros = RebuiltPartition.NEVER;

    RebuiltColumn(Comparator<ByteBuffer> elementOrder) {
        elements = new TreeMap<>(elementOrder);
    }

    /** Takes a cell and gives what was known in its place. */
    Optional<Cell> put(Optional<ByteBuffer> path, Cell cell) {
        Optional<Cell> before = path.isPresent() ? Optional.ofNullable(elements.get(path.get())) : whole;
        if (before.isEmpty() || cell.beats(before.get())) {
            path.ifPresentOrElse(key -> elements.put(key, cell), () -> whole = Optional.of(cell));
        }
        return before;
    }

    /** Takes the cell whatever is known, as counters do, whose times say nothing. */
    void replace(Cell cell) {
        if (whole.isEmpty() || whole.get().value().isPresent()) {
            whole = Optional.of(cell);
        }
    }

    /** Takes a deletion of all elements and gives the one before. */
    long delete(long micros) {
        long before = deletedUntilMicros;
        deletedUntilMicros = Math.max(deletedUntilMicros, micros);
        return before;
    }

    long deletedUntilMicros() {
        return deletedUntilMicros;
    }

    Optional<Cell> whole() {
        return whole;
    }

    /** By their paths, in order. */
    Map<ByteBuffer, Cell> elements() {
        return elements;
    }
}
