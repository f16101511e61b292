package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.snapshot.read.RowValues;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.db.marshal.LongType;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.Row;
import org.jspecify.annotations.Nullable;

/** A partition as a SELECT answers it: values, write times and seconds that are left. */
final class SnapshotRows {
    private final TableSchema table;
    private final PartitionUpdate partition;
    private final long nowSeconds;

    SnapshotRows(TableSchema table, PartitionUpdate partition, long nowSeconds) {
        this.table = table;
        this.partition = partition;
        this.nowSeconds = nowSeconds;
    }

    List<RowValues> rows() {
        List<RowValues> rows = new ArrayList<>();
        for (Row row : partition) {
            boolean marked = !row.primaryKeyLivenessInfo().isEmpty()
                    && row.primaryKeyLivenessInfo().isLive(nowSeconds);
            if (marked || !live(row).isEmpty()) {
                rows.add(values(row));
            }
        }
        if (rows.isEmpty() && !live(partition.staticRow()).isEmpty()) {
            rows.add(values(null));
        }
        return rows;
    }

    /** What it tells with a time: the cells that were live. */
    PartitionUpdate told() {
        PartitionUpdate.Builder all = new PartitionUpdate.Builder(
                partition.metadata(),
                partition.partitionKey(),
                partition.metadata().regularAndStaticColumns(),
                4);
        add(partition.staticRow(), all);
        partition.forEach(row -> add(row, all));
        return all.build();
    }

    private void add(Row row, PartitionUpdate.Builder all) {
        List<Cell<?>> live = live(row);
        if (!live.isEmpty()) {
            Row.Builder builder = BTreeRow.unsortedBuilder();
            builder.newRow(row.clustering());
            live.forEach(builder::addCell);
            all.add(builder.build());
        }
    }

    private List<Cell<?>> live(Row row) {
        List<Cell<?>> live = new ArrayList<>();
        row.cells().forEach(cell -> {
            if (cell.isLive(nowSeconds) && Partitions.isShown(cell, table)) {
                live.add(cell);
            }
        });
        return live;
    }

    private RowValues values(@Nullable Row row) {
        List<@Nullable ByteBuffer> values = new ArrayList<>();
        values.add(partition.partitionKey().getKey());
        values.add(row == null ? null : row.clustering().bufferAt(0));
        List<Cell<?>> statics = live(partition.staticRow());
        table.columns(ColumnKind.STATIC).forEach(column -> add(column, statics, values));
        List<Cell<?>> regulars = row == null ? List.of() : live(row);
        table.columns(ColumnKind.REGULAR).forEach(column -> add(column, regulars, values));
        return values::get;
    }

    private void add(ColumnSchema column, List<Cell<?>> live, List<@Nullable ByteBuffer> values) {
        List<Cell<?>> cells = live.stream()
                .filter(cell -> cell.column().name.toString().equals(column.name()))
                .toList();
        if (cells.isEmpty()) {
            values.add(null);
            values.add(null);
            values.add(null);
        } else if (column.type().startsWith("map")) {
            addMap(cells, values);
        } else {
            values.add(cells.get(0).buffer());
            values.add(LongType.instance.decompose(cells.get(0).timestamp()));
            values.add(left(cells.get(0)));
        }
    }

    private void addMap(List<Cell<?>> cells, List<@Nullable ByteBuffer> values) {
        List<@Nullable ByteBuffer> entries = new ArrayList<>();
        List<@Nullable ByteBuffer> times = new ArrayList<>();
        List<@Nullable ByteBuffer> left = new ArrayList<>();
        for (Cell<?> cell : cells) {
            entries.add(cell.path().get(0));
            entries.add(cell.buffer());
            times.add(LongType.instance.decompose(cell.timestamp()));
            left.add(left(cell));
        }
        values.add(collection(cells.size(), entries));
        values.add(collection(cells.size(), times));
        values.add(collection(cells.size(), left));
    }

    private @Nullable ByteBuffer left(Cell<?> cell) {
        return cell.isExpiring() ? Int32Type.instance.decompose((int) (cell.localDeletionTime() - nowSeconds)) : null;
    }

    private static ByteBuffer collection(int count, List<@Nullable ByteBuffer> parts) {
        int size = Integer.BYTES;
        for (ByteBuffer part : parts) {
            size += Integer.BYTES + (part == null ? 0 : part.remaining());
        }
        ByteBuffer out = ByteBuffer.allocate(size).putInt(count);
        for (ByteBuffer part : parts) {
            if (part == null) {
                out.putInt(-1);
            } else {
                out.putInt(part.remaining()).put(part.duplicate());
            }
        }
        return out.flip();
    }
}
