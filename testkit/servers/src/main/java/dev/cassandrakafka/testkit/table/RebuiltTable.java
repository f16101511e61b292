package dev.cassandrakafka.testkit.table;

import dev.cassandrakafka.testkit.table.Change.CellWrite;
import dev.cassandrakafka.testkit.table.Change.ColumnDeletion;
import dev.cassandrakafka.testkit.table.Change.Write;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jcip.annotations.NotThreadSafe;

/**
 * Applies changes by Cassandra's rules, in whatever order they come, and notes those that came after something newer: a topic whose
 * duplicates have been removed has none of them.
 */
@NotThreadSafe
final class RebuiltTable {
    private final Shape shape;
    private final Map<List<ByteBuffer>, RebuiltPartition> partitions = new HashMap<>();
    /** Which topic partition an entry came from: the emptying of a table is told in each, in its place among the others. */
    private final Map<List<ByteBuffer>, Integer> homes = new HashMap<>();

    private final Map<String, Long> dropped = new HashMap<>();
    private final List<String> late = new ArrayList<>();

    RebuiltTable(Shape shape) {
        this.shape = shape;
    }

    void apply(Change change, int topicPartition) {
        if (change instanceof Change.Row row) {
            row(row, partition(row.partitionKey(), topicPartition));
        } else if (change instanceof Change.Range range) {
            RebuiltPartition partition = partition(range.partitionKey(), topicPartition);
            rises(
                    partition.deletedUntilMicros(),
                    range.deletedUntilMicros(),
                    () -> name(range.partitionKey()) + ", range");
            partition.delete(range);
        } else if (change instanceof Change.Partition deleted) {
            long before = partition(deleted.partitionKey(), topicPartition).delete(deleted.deletedUntilMicros());
            rises(before, deleted.deletedUntilMicros(), () -> name(deleted.partitionKey()) + ", partition deletion");
        } else if (change instanceof Change.Schema schema) {
            schema.dropped().forEach((column, micros) -> dropped.merge(column, micros, Math::max));
        } else if (change instanceof Change.Cleared) {
            homes.entrySet().removeIf(home -> home.getValue() == topicPartition && forget(home.getKey()));
        }
    }

    View view(long nowSeconds) {
        return new RebuiltView(shape, nowSeconds, dropped).of(partitions);
    }

    /** The changes that came although something that wins against them had come before. */
    List<String> late() {
        return List.copyOf(late);
    }

    private RebuiltPartition partition(List<ByteBuffer> key, int topicPartition) {
        homes.put(key, topicPartition);
        return partitions.computeIfAbsent(key, k -> new RebuiltPartition(shape));
    }

    private boolean forget(List<ByteBuffer> key) {
        partitions.remove(key);
        return true;
    }

    private void row(Change.Row change, RebuiltPartition partition) {
        RebuiltRow row = partition.row(change.clustering());
        if (change.deletedUntilMicros() != RebuiltPartition.NEVER) {
            rises(
                    partition.deletedUntilMicros(change),
                    change.deletedUntilMicros(),
                    () -> name(change) + ", row deletion");
            row.delete(change.deletedUntilMicros());
        }
        long deletedUntil = partition.deletedUntilMicros(change);
        change.marker().ifPresent(marker -> {
            if (marker.timestampMicros() != Cell.UNKNOWN || row.marker().isEmpty()) {
                outlives(deletedUntil, marker, () -> name(change) + ", row marker");
                wins(marker, row.mark(marker), () -> name(change) + ", row marker");
            }
        });
        change.writes().forEach(write -> write(change, write, row, deletedUntil));
    }

    private void write(Change.Row change, Write write, RebuiltRow row, long deletedUntil) {
        RebuiltColumn column = row.columns()
                .computeIfAbsent(
                        write.column(),
                        name -> new RebuiltColumn(Shape.elementOrder(
                                shape.column(name).orElseThrow().getType())));
        if (write instanceof ColumnDeletion deletion) {
            long before = Math.max(deletedUntil, column.delete(deletion.deletedUntilMicros()));
            rises(before, deletion.deletedUntilMicros(), () -> name(change) + ", deletion of " + write.column());
        } else if (write instanceof CellWrite cell && shape.counters()) {
            column.replace(cell.cell());
        } else if (write instanceof CellWrite cell) {
            Supplier<String> name = () -> "%s, %s%s"
                    .formatted(
                            name(change),
                            cell.column(),
                            cell.path().map(Bytes::hex).orElse(""));
            outlives(Math.max(deletedUntil, column.deletedUntilMicros()), cell.cell(), name);
            wins(cell.cell(), column.put(cell.path(), cell.cell()), name);
        }
    }

    private void wins(Cell cell, Optional<Cell> before, Supplier<String> name) {
        if (before.isPresent() && !cell.beats(before.get())) {
            late.add("%s: %s came after %s".formatted(name.get(), cell, before.get()));
        }
    }

    private void outlives(long deletedUntil, Cell cell, Supplier<String> name) {
        if (cell.timestampMicros() != Cell.UNKNOWN && cell.timestampMicros() <= deletedUntil) {
            late.add("%s: %s came after a deletion at %d".formatted(name.get(), cell, deletedUntil));
        }
    }

    private void rises(long before, long micros, Supplier<String> name) {
        if (before > micros) {
            late.add("%s: at %d after one at %d".formatted(name.get(), micros, before));
        }
    }

    private String name(Change.Row change) {
        return change.clustering()
                .map(clustering -> "row " + Names.row(shape, change.partitionKey(), clustering))
                .orElseGet(() -> "row " + Names.staticRow(shape, change.partitionKey()));
    }

    private String name(List<ByteBuffer> partitionKey) {
        return "partition " + Names.row(shape, partitionKey, List.of());
    }
}
