package dev.cassandrakafka.simulation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.cassandra.db.BufferClusteringBound;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.DecoratedKey;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.RangeTombstone;
import org.apache.cassandra.db.RegularAndStaticColumns;
import org.apache.cassandra.db.Slice;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.db.marshal.UTF8Type;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.BufferCell;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.schema.TableMetadata;

/** Random statements on a table, as the mutations that a coordinator makes of them: few rows, values and times, so that ties are frequent. */
final class Statements {
    static final int PARTITIONS = 4;
    static final int ROWS = 3;
    private static final List<String> VALUES = List.of("", "a", "b", "longer");

    private final RandomGenerator random;

    Statements(RandomGenerator random) {
        this.random = random;
    }

    int pk() {
        return random.nextInt(PARTITIONS);
    }

    /**
     * A statement of any kind.
     *
     * @param optional whether the coordinator's table has the column that may be dropped
     * @param micros its write time
     * @param nowSeconds by the coordinator's clock
     */
    PartitionUpdate next(TableMetadata table, boolean optional, long micros, long nowSeconds) {
        return switch (random.nextInt(16)) {
            case 0 -> builder(table).partitionDeleted(micros, nowSeconds);
            case 1, 2 -> builder(table).rangeDeleted(micros, nowSeconds);
            case 3 -> builder(table).row(deleted(micros, nowSeconds));
            case 4, 5 -> builder(table).row(statics(table, micros, nowSeconds));
            default -> builder(table).row(row(table, optional, micros, nowSeconds));
        };
    }

    /** A row that was there before anybody captured: values without a marker or an end. */
    PartitionUpdate plain(TableMetadata table, long micros) {
        Row.Builder row = BTreeRow.unsortedBuilder();
        row.newRow(clustering());
        row.addCell(BufferCell.live(column(table, "v"), micros, value(), null));
        return builder(table).row(row.build());
    }

    private Row deleted(long micros, long nowSeconds) {
        return BTreeRow.emptyDeletedRow(clustering(), Row.Deletion.regular(DeletionTime.build(micros, nowSeconds)));
    }

    private Row statics(TableMetadata table, long micros, long nowSeconds) {
        Row.Builder row = BTreeRow.unsortedBuilder();
        row.newRow(Clustering.STATIC_CLUSTERING);
        row.addCell(cell(column(table, "s"), micros, nowSeconds, ttl(), null));
        return row.build();
    }

    private Row row(TableMetadata table, boolean optional, long micros, long nowSeconds) {
        int ttl = ttl();
        boolean insert = random.nextInt(3) == 0;
        Row.Builder row = BTreeRow.unsortedBuilder();
        row.newRow(clustering());
        if (insert) {
            row.addPrimaryKeyLivenessInfo(LivenessInfo.create(micros, ttl, nowSeconds));
        }
        int cells = 0;
        for (String name : List.of("v", TableVersions.OPTIONAL)) {
            boolean has = optional || !name.equals(TableVersions.OPTIONAL);
            if (has && random.nextBoolean()) {
                row.addCell(cell(column(table, name), micros, nowSeconds, ttl, null));
                cells++;
            }
        }
        if (random.nextInt(3) == 0 || (cells == 0 && !insert)) {
            map(row, column(table, "m"), micros, nowSeconds, ttl);
        }
        return row.build();
    }

    private void map(Row.Builder row, ColumnMetadata column, long micros, long nowSeconds, int ttl) {
        if (random.nextInt(3) == 0) {
            row.addComplexDeletion(column, DeletionTime.build(micros - 1, nowSeconds));
        }
        CellPath path = CellPath.create(UTF8Type.instance.decompose(random.nextBoolean() ? "x" : "y"));
        row.addCell(cell(column, micros, nowSeconds, ttl, path));
    }

    private Cell<?> cell(
            ColumnMetadata column,
            long micros,
            long nowSeconds,
            int ttl,
            @org.jspecify.annotations.Nullable CellPath path) {
        if (random.nextInt(5) == 0) {
            return BufferCell.tombstone(column, micros, nowSeconds, path);
        }
        return ttl == 0
                ? BufferCell.live(column, micros, value(), path)
                : BufferCell.expiring(column, micros, ttl, nowSeconds, value(), path);
    }

    private int ttl() {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(60) : 0;
    }

    private ByteBuffer value() {
        return UTF8Type.instance.decompose(VALUES.get(random.nextInt(VALUES.size())));
    }

    private Clustering<?> clustering() {
        return Clustering.make(Int32Type.instance.decompose(random.nextInt(ROWS)));
    }

    private static ColumnMetadata column(TableMetadata table, String name) {
        return java.util.Objects.requireNonNull(Metadata.column(table, name));
    }

    private Update builder(TableMetadata table) {
        return new Update(table, Metadata.key(table, pk()));
    }

    /** One item of one partition. */
    private final class Update {
        private final TableMetadata table;
        private final DecoratedKey key;

        Update(TableMetadata table, DecoratedKey key) {
            this.table = table;
            this.key = key;
        }

        PartitionUpdate row(Row row) {
            RegularAndStaticColumns.Builder columns = RegularAndStaticColumns.builder();
            row.forEach(data -> columns.add(data.column()));
            PartitionUpdate.Builder builder = new PartitionUpdate.Builder(table, key, columns.build(), 1);
            builder.add(row);
            return builder.build();
        }

        PartitionUpdate partitionDeleted(long micros, long nowSeconds) {
            return PartitionUpdate.fullPartitionDelete(table, key, micros, nowSeconds);
        }

        PartitionUpdate rangeDeleted(long micros, long nowSeconds) {
            int from = random.nextInt(ROWS);
            int to = from + random.nextInt(ROWS - from);
            PartitionUpdate.Builder builder = new PartitionUpdate.Builder(table, key, RegularAndStaticColumns.NONE, 1);
            builder.add(new RangeTombstone(
                    Slice.make(bound(true, from), bound(false, to)), DeletionTime.build(micros, nowSeconds)));
            return builder.build();
        }

        private ClusteringBound<?> bound(boolean start, int value) {
            return BufferClusteringBound.create(
                    ClusteringBound.boundKind(start, true), new ByteBuffer[] {Int32Type.instance.decompose(value)});
        }
    }
}
