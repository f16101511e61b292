package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.read.Operation;
import dev.cassandrakafka.sink.read.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cells as Cassandra reconciles them: the greater write time wins, a deletion wins ties, of equal times the larger value. */
@SuppressWarnings("ReferenceEquality") // UNSET is told by identity
final class CellModel {
    private final Map<String, ModelRow> rows = new HashMap<>();

    void apply(Row row) {
        ModelRow model = rows.computeIfAbsent(key(row), key -> new ModelRow());
        if (row.operation() == Operation.DELETE) {
            model.deletedMicros = Math.max(model.deletedMicros, row.timestampMicros());
            return;
        }
        model.markerMicros = Math.max(model.markerMicros, row.timestampMicros());
        for (int i = row.plan().primaryKey().size(); i < row.plan().slots().size(); i++) {
            if (row.value(i) != Row.UNSET) {
                Cell cell = new Cell(row.timestampMicros(), text(row.value(i)));
                model.cells.merge(row.plan().slots().get(i).column(), cell, Cell::winner);
            }
        }
    }

    /** Whether the write, or one that is stronger, has been applied to each of its cells. */
    boolean holds(Row row) {
        ModelRow model = rows.getOrDefault(key(row), new ModelRow());
        long micros = row.timestampMicros();
        if (model.deletedMicros >= micros || row.operation() == Operation.DELETE) {
            return model.deletedMicros >= micros;
        }
        boolean all = model.markerMicros >= micros;
        for (int i = row.plan().primaryKey().size(); i < row.plan().slots().size(); i++) {
            Cell cell = model.cells.get(row.plan().slots().get(i).column());
            all &= row.value(i) == Row.UNSET || (cell != null && cell.micros >= micros);
        }
        return all;
    }

    /** What a SELECT would show: columns by row. */
    Map<String, Map<String, String>> visible() {
        Map<String, Map<String, String>> visible = new TreeMap<>();
        rows.forEach((key, row) -> row.visible().ifPresent(columns -> visible.put(key, columns)));
        return visible;
    }

    private static String key(Row row) {
        StringBuilder key = new StringBuilder();
        row.plan().primaryKey().forEach(slot -> key.append(text(row.value(slot)))
                .append('/'));
        return key.toString();
    }

    static @Nullable String text(@Nullable ByteBuffer bytes) {
        return bytes == null
                ? null
                : StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    private record Cell(long micros, @Nullable String value) {
        static Cell winner(Cell one, Cell other) {
            if (one.micros != other.micros) {
                return one.micros > other.micros ? one : other;
            }
            if (one.value == null || other.value == null) {
                return one.value == null ? one : other;
            }
            return one.value.compareTo(other.value) >= 0 ? one : other;
        }
    }

    private static final class ModelRow {
        private final Map<String, Cell> cells = new TreeMap<>();
        private long deletedMicros = Long.MIN_VALUE;
        private long markerMicros = Long.MIN_VALUE;

        Optional<Map<String, String>> visible() {
            Map<String, String> columns = new TreeMap<>();
            cells.forEach((column, cell) -> {
                if (cell.micros > deletedMicros && cell.value != null) {
                    columns.put(column, cell.value);
                }
            });
            boolean there = markerMicros > deletedMicros || !columns.isEmpty();
            return there ? Optional.of(columns) : Optional.empty();
        }
    }
}
