package dev.cassandrakafka.conformance;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.BufferCell;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.db.rows.ColumnData;
import org.apache.cassandra.db.rows.ComplexColumnData;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.utils.BulkIterator;
import org.apache.cassandra.utils.btree.BTree;
import org.apache.cassandra.utils.btree.UpdateFunction;
import org.jspecify.annotations.Nullable;

/** Generated versions of one row, as they come from a log: also with parts that the row's own deletion hides. */
final class GeneratedRows {
    private static final byte[][] VALUES = {{}, {0}, {1}, {(byte) 0xFF}, {0, 0}, {1, 0}, {'l', 'o', 'n', 'g', 'e', 'r'}
    };

    private final Random random;
    private final GeneratedTimes times;
    private final GeneratedContexts contexts;
    private final List<RowColumn> columns;
    private final boolean isStatic;

    GeneratedRows(Random random, List<RowColumn> columns, boolean localShards) {
        this.random = random;
        this.times = new GeneratedTimes(random);
        this.contexts = new GeneratedContexts(random, localShards);
        this.columns = columns;
        this.isStatic = columns.get(0).theirs().isStatic();
    }

    Row row(Clustering<?> clustering) {
        LivenessInfo liveness = !isStatic && random.nextInt(3) == 0 ? times.liveness() : LivenessInfo.EMPTY;
        Row.Deletion deletion =
                !isStatic && random.nextInt(5) == 0 ? Row.Deletion.regular(times.deletion()) : Row.Deletion.LIVE;
        List<ColumnData> data = new ArrayList<>();
        for (RowColumn column : columns) {
            if (random.nextInt(3) > 0) {
                add(column, data);
            }
        }
        return BTreeRow.create(clustering, liveness, deletion, tree(data));
    }

    /** Nothing of a row. */
    Row nothing(Clustering<?> clustering) {
        return BTreeRow.emptyRow(clustering);
    }

    private static Object[] tree(List<ColumnData> data) {
        try (BulkIterator<ColumnData> sorted = BulkIterator.of(data.toArray())) {
            return BTree.build(sorted, data.size(), UpdateFunction.noOp());
        }
    }

    private void add(RowColumn column, List<ColumnData> data) {
        if (!column.complex()) {
            data.add(column.counter() ? counter(column) : cell(column, null));
            return;
        }
        ComplexColumnData.Builder builder = ComplexColumnData.builder();
        builder.newColumn(column.theirs());
        DeletionTime deletion = random.nextInt(4) == 0 ? times.deletion() : DeletionTime.LIVE;
        builder.addComplexDeletion(deletion);
        CellPath last = null;
        for (CellPath path : column.paths()) {
            boolean isNext =
                    last == null || column.theirs().cellPathComparator().compare(last, path) < 0;
            if (isNext && random.nextInt(2) == 0) {
                builder.addCell(column.equalPaths() ? named(column, path) : cell(column, path));
                last = path;
            }
        }
        ComplexColumnData complex = builder.build();
        if (complex != null) {
            data.add(complex);
        }
    }

    private Cell<?> cell(RowColumn column, @Nullable CellPath path) {
        return switch (random.nextInt(6)) {
            case 0 -> BufferCell.tombstone(column.theirs(), times.micros(), times.seconds(), path);
            case 1, 2 ->
                new BufferCell(column.theirs(), times.micros(), times.ttlSeconds(), times.seconds(), value(), path);
            default -> BufferCell.live(column.theirs(), times.micros(), value(), path);
        };
    }

    /** Cells that differ by their paths alone stand in no order in Cassandra; here they differ by their values too. */
    private Cell<?> named(RowColumn column, CellPath path) {
        return BufferCell.live(column.theirs(), times.micros(), path.get(0), path);
    }

    private Cell<?> counter(RowColumn column) {
        return switch (random.nextInt(24)) {
            case 0 -> BufferCell.live(column.theirs(), times.micros(), ByteBuffer.allocate(0));
            case 1, 2 -> BufferCell.tombstone(column.theirs(), times.micros(), times.seconds());
            default -> BufferCell.live(column.theirs(), times.micros(), contexts.context());
        };
    }

    private ByteBuffer value() {
        return ByteBuffer.wrap(VALUES[random.nextInt(VALUES.length)]);
    }
}
