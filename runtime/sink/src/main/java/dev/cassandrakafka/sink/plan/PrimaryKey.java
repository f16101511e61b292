package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import dev.cassandrakafka.sink.plan.Slot.Kind;
import java.util.List;
import java.util.Optional;

/** Finds the slots of key columns. */
final class PrimaryKey {
    private PrimaryKey() {}

    /** Whether the mapping writes to partitions rather than to rows: some static column, and neither clustering nor regular ones. */
    static boolean onlyStatic(List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.kind() == Kind.STATIC)
                && slots.stream().noneMatch(slot -> slot.kind() == Kind.CLUSTERING || slot.kind() == Kind.REGULAR);
    }

    /** The slot of a column, if it is mapped. */
    static Optional<Slot> slot(ColumnMetadata column, List<Slot> slots) {
        String name = column.getName().asInternal();
        return slots.stream().filter(slot -> slot.column().equals(name)).findFirst();
    }

    /** Indexes of the slots of those columns that are mapped, in the order of the columns. */
    static List<Integer> indexes(List<ColumnMetadata> columns, List<Slot> slots) {
        return columns.stream()
                .map(column -> slot(column, slots))
                .flatMap(Optional::stream)
                .map(Slot::index)
                .toList();
    }
}
