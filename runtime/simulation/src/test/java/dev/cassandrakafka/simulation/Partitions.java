package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.RangeTombstone;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.db.marshal.UTF8Type;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.ColumnData;
import org.apache.cassandra.db.rows.ComplexColumnData;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.db.rows.Rows;
import org.apache.cassandra.schema.TableMetadata;

/** Partitions, merged by Cassandra's own classes and shown as text. */
final class Partitions {
    private Partitions() {}

    static PartitionUpdate none(TableMetadata table, int pk) {
        return PartitionUpdate.emptyUpdate(table, Metadata.key(table, pk));
    }

    /** What stands when all of these have come, in any order. */
    static PartitionUpdate merged(List<PartitionUpdate> parts) {
        List<PartitionUpdate> all = new ArrayList<>(parts);
        // One alone would come back as it is.
        all.add(PartitionUpdate.emptyUpdate(
                parts.get(0).metadata(), parts.get(0).partitionKey()));
        return PartitionUpdate.merge(all);
    }

    /** All that is said of the partition, deletions too. */
    static String text(PartitionUpdate update) {
        StringBuilder text = new StringBuilder().append(Metadata.pk(update.partitionKey()));
        if (!update.partitionLevelDeletion().isLive()) {
            text.append(" -").append(deletion(update.partitionLevelDeletion()));
        }
        Iterator<RangeTombstone> ranges = update.deletionInfo().rangeIterator(false);
        while (ranges.hasNext()) {
            RangeTombstone range = ranges.next();
            text.append(' ')
                    .append(range.deletedSlice().toString(update.metadata().comparator))
                    .append(deletion(range.deletionTime()));
        }
        if (!update.staticRow().isEmpty()) {
            text.append(" static").append(text(update.staticRow()));
        }
        for (Row row : update) {
            text.append(" row ").append(clustering(row.clustering())).append(text(row));
        }
        return text.toString();
    }

    private static String text(Row row) {
        StringBuilder text = new StringBuilder();
        LivenessInfo marker = row.primaryKeyLivenessInfo();
        if (!marker.isEmpty()) {
            text.append(" +")
                    .append(marker.timestamp())
                    .append(marker.isExpiring() ? "!" + marker.localExpirationTime() : "");
        }
        if (!row.deletion().isLive()) {
            text.append(" -").append(deletion(row.deletion().time()));
        }
        for (ColumnData data : row) {
            if (data instanceof ComplexColumnData complex) {
                if (!complex.complexDeletion().isLive()) {
                    text.append(' ')
                            .append(data.column().name)
                            .append(" -")
                            .append(deletion(complex.complexDeletion()));
                }
                complex.forEach(
                        cell -> text.append(' ').append(name(cell)).append('=').append(full(cell)));
            } else {
                text.append(' ').append(name((Cell<?>) data)).append('=').append(full((Cell<?>) data));
            }
        }
        return text.toString();
    }

    private static String deletion(DeletionTime deletion) {
        return deletion.markedForDeleteAt() + "/" + deletion.localDeletionTime();
    }

    static int clustering(Clustering<?> clustering) {
        return Int32Type.instance.compose(clustering.bufferAt(0));
    }

    static String name(Cell<?> cell) {
        String column = cell.column().name.toString();
        return cell.path() == null
                ? column
                : column + "[" + UTF8Type.instance.compose(cell.path().get(0)) + "]";
    }

    /** With its TTL, which a snapshot can only guess. */
    private static String full(Cell<?> cell) {
        return cell.isExpiring() ? text(cell) + "~" + cell.ttl() : text(cell);
    }

    /** Value, write time and expiry. */
    private static String text(Cell<?> cell) {
        if (cell.isTombstone()) {
            return "-" + cell.timestamp() + "/" + cell.localDeletionTime();
        }
        String value = UTF8Type.instance.compose(cell.buffer()) + "@" + cell.timestamp();
        return cell.isExpiring() ? value + "!" + cell.localDeletionTime() : value;
    }

    /** What a read at this second shows of it: by row, {@code static} or clustering, its cells and {@code marker}. */
    static Map<String, Map<String, String>> view(PartitionUpdate update, TableSchema schema, long nowSeconds) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        if (update.staticRow() != Rows.EMPTY_STATIC_ROW) {
            show("static", update.staticRow(), schema, nowSeconds, rows);
        }
        for (Row row : update) {
            show("row " + clustering(row.clustering()), row, schema, nowSeconds, rows);
        }
        return rows;
    }

    private static void show(
            String key, Row row, TableSchema schema, long nowSeconds, Map<String, Map<String, String>> rows) {
        Map<String, String> cells = new TreeMap<>();
        LivenessInfo marker = row.primaryKeyLivenessInfo();
        if (!marker.isEmpty() && marker.isLive(nowSeconds)) {
            cells.put(
                    "marker",
                    "@" + marker.timestamp() + (marker.isExpiring() ? "!" + marker.localExpirationTime() : ""));
        }
        for (Cell<?> cell : row.cells()) {
            if (cell.isLive(nowSeconds) && isShown(cell, schema)) {
                cells.put(name(cell), text(cell));
            }
        }
        if (!cells.isEmpty()) {
            rows.put(key, cells);
        }
    }

    /** Whether it is nothing but cells of a column that was dropped since. */
    static boolean isGone(PartitionUpdate update, TableSchema schema) {
        if (!update.partitionLevelDeletion().isLive() || update.deletionInfo().hasRanges()) {
            return false;
        }
        List<Row> rows = new ArrayList<>();
        rows.add(update.staticRow());
        update.forEach(rows::add);
        return rows.stream().allMatch(row -> isGone(row, schema));
    }

    private static boolean isGone(Row row, TableSchema schema) {
        boolean gone = row.primaryKeyLivenessInfo().isEmpty() && row.deletion().isLive();
        for (ColumnData data : row) {
            gone &= data instanceof Cell<?> cell && !isShown(cell, schema);
        }
        return gone;
    }

    /** Whether the table has the column, and has had it since the cell was written. */
    static boolean isShown(Cell<?> cell, TableSchema schema) {
        String name = cell.column().name.toString();
        return schema.columns().stream().anyMatch(column -> column.name().equals(name))
                && schema.dropped().stream()
                        .filter(column -> column.name().equals(name))
                        .mapToLong(DroppedColumn::timeMicros)
                        .noneMatch(micros -> cell.timestamp() <= micros);
    }
}
