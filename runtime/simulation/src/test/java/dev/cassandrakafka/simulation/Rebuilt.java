package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeOp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.db.rows.Row;
import org.jspecify.annotations.Nullable;

/** Tables made from one partition of their change topics; every event is to be news, and to stand. */
final class Rebuilt {
    private final Map<UUID, Map<Integer, PartitionUpdate>> tables = new HashMap<>();
    private final Metadata metadata;

    Rebuilt(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Takes in the next event; says what is wrong with it. */
    Optional<String> apply(Event event) {
        Map<Integer, PartitionUpdate> table =
                tables.computeIfAbsent(event.schema().id(), id -> new HashMap<>());
        if (event.op() == ChangeOp.TRUNCATE || event.op() == ChangeOp.DROP) {
            table.clear();
        }
        if (event.change().isEmpty()) {
            return Optional.empty();
        }
        PartitionUpdate change = event.change().get();
        int pk = Metadata.pk(change.partitionKey());
        PartitionUpdate before = table.getOrDefault(pk, Partitions.none(metadata.of(event.schema()), pk));
        PartitionUpdate after = Partitions.merged(List.of(before, change));
        table.put(pk, after);
        return wrong(event, change, before, after)
                .map(what -> what + ": " + event + " after " + Partitions.text(before));
    }

    private static Optional<String> wrong(
            Event event, PartitionUpdate change, PartitionUpdate before, PartitionUpdate after) {
        if (event.placeholder()) {
            return Optional.empty();
        }
        if (Partitions.text(before).equals(Partitions.text(after))) {
            return Optional.of("told twice, or older than what was told before");
        }
        for (Row row : change) {
            if (!stands(row, row(before, row), row(after, row))) {
                return Optional.of("part of it is no news");
            }
        }
        return Optional.empty();
    }

    private static Row row(PartitionUpdate partition, Row like) {
        Row found = like.isStatic() ? partition.staticRow() : find(partition, like);
        return found;
    }

    private static Row find(PartitionUpdate partition, Row like) {
        for (Row row : partition) {
            if (partition.metadata().comparator.compare(row.clustering(), like.clustering()) == 0) {
                return row;
            }
        }
        return BTreeRow.emptyRow(like.clustering());
    }

    private static boolean stands(Row change, Row before, Row after) {
        LivenessInfo marker = change.primaryKeyLivenessInfo();
        if (!marker.isEmpty()
                && (!after.primaryKeyLivenessInfo().equals(marker)
                        || before.primaryKeyLivenessInfo().equals(marker))) {
            return false;
        }
        for (Cell<?> cell : change.cells()) {
            if (!cell.equals(same(after, cell)) || cell.equals(same(before, cell))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Cell<?> same(Row row, Cell<?> like) {
        CellPath path = like.path();
        return path == null ? row.getCell(like.column()) : row.getCell(like.column(), path);
    }

    /** What is known of a partition. */
    PartitionUpdate partition(TableSchema table, int pk) {
        return tables.getOrDefault(table.id(), Map.of()).getOrDefault(pk, Partitions.none(metadata.of(table), pk));
    }
}
