package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.apache.cassandra.db.BufferClusteringBound;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.RangeTombstone;
import org.apache.cassandra.db.Slice;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.BufferCell;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.schema.TableMetadata;
import org.jspecify.annotations.Nullable;

/** What the merge hands to an envelope, in Cassandra's own classes. */
final class EventReader {
    private final Metadata metadata;

    EventReader(Metadata metadata) {
        this.metadata = metadata;
    }

    Event read(ChangeEvent event) {
        boolean placeholder = false;
        Optional<PartitionUpdate> change = Optional.empty();
        switch (event.op()) {
            case INSERT, UPDATE, DELETE, READ -> {
                RowCursor row = event.row();
                placeholder = row.hasLiveness() && row.livenessMicros() == Long.MIN_VALUE;
                PartitionUpdate.Builder builder = builder(event);
                builder.add(row(event, builder.metadata()));
                change = Optional.of(builder.build());
            }
            case DELETE_RANGE -> {
                PartitionUpdate.Builder builder = builder(event);
                builder.add(new RangeTombstone(
                        Slice.make(bound(true, event.start()), bound(false, event.end())), deletion(event)));
                change = Optional.of(builder.build());
            }
            case DELETE_PARTITION -> {
                PartitionUpdate.Builder builder = builder(event);
                builder.addPartitionDeletion(deletion(event));
                change = Optional.of(builder.build());
            }
            case TRUNCATE, DROP, SCHEMA -> {}
        }
        return new Event(event.op(), event.schema(), change, placeholder, event.rawPartition(), event.rawOffset());
    }

    private PartitionUpdate.Builder builder(ChangeEvent event) {
        TableSchema schema = event.schema();
        TableMetadata table = metadata.of(schema);
        ByteBuffer key = ByteBuffer.wrap(Arrays.copyOfRange(
                event.partitionKeyArray(),
                event.partitionKeyOffset(),
                event.partitionKeyOffset() + event.partitionKeyLength()));
        return new PartitionUpdate.Builder(
                table, table.partitioner.decorateKey(key), table.regularAndStaticColumns(), 1);
    }

    private static DeletionTime deletion(ChangeEvent event) {
        return DeletionTime.build(event.markedForDeleteAtMicros(), event.localDeletionTimeSeconds());
    }

    private static ClusteringBound<?> bound(boolean start, BoundCursor bound) {
        return BufferClusteringBound.create(
                ClusteringBound.boundKind(
                        start, bound.inclusive() || bound.values().count() == 0),
                values(bound.values().rewind()));
    }

    private static ByteBuffer[] values(ValuesCursor cursor) {
        ByteBuffer[] values = new ByteBuffer[cursor.count()];
        for (int i = 0; cursor.next(); i++) {
            values[i] = ByteBuffer.wrap(Objects.requireNonNull(cursor.toByteArray()));
        }
        return values;
    }

    private static Row row(ChangeEvent event, TableMetadata table) {
        Row.Builder row = BTreeRow.unsortedBuilder();
        row.newRow(event.isStatic() ? Clustering.STATIC_CLUSTERING : Clustering.make(values(event.clustering())));
        RowCursor from = event.row();
        if (from.hasLiveness() && from.livenessMicros() != Long.MIN_VALUE) {
            row.addPrimaryKeyLivenessInfo(
                    from.livenessTtlSeconds() == 0
                            ? LivenessInfo.create(from.livenessMicros(), 0)
                            : LivenessInfo.withExpirationTime(
                                    from.livenessMicros(),
                                    from.livenessTtlSeconds(),
                                    from.livenessExpirationSeconds()));
        }
        if (from.hasDeletion()) {
            row.addRowDeletion(Row.Deletion.regular(
                    DeletionTime.build(from.markedForDeleteAtMicros(), from.localDeletionTimeSeconds())));
        }
        CellCursor cells = from.cells();
        while (cells.next()) {
            ColumnMetadata column = Objects.requireNonNull(Metadata.column(table, cells.name()), cells.name());
            if (cells.has(CellFlag.COMPLEX_DELETION)) {
                row.addComplexDeletion(
                        column, DeletionTime.build(cells.timestampMicros(), cells.localDeletionTimeSeconds()));
            } else {
                row.addCell(cell(column, cells));
            }
        }
        return row.build();
    }

    private static Cell<?> cell(ColumnMetadata column, CellCursor cells) {
        CellPath path = cells.hasPath() ? path(cells) : null;
        if (cells.has(CellFlag.TOMBSTONE)) {
            return BufferCell.tombstone(column, cells.timestampMicros(), cells.localDeletionTimeSeconds(), path);
        }
        ByteBuffer value = ByteBuffer.wrap(
                Arrays.copyOfRange(cells.array(), cells.valueOffset(), cells.valueOffset() + cells.valueLength()));
        return cells.has(CellFlag.EXPIRING)
                ? new BufferCell(
                        column,
                        cells.timestampMicros(),
                        cells.ttlSeconds(),
                        cells.localDeletionTimeSeconds(),
                        value,
                        path)
                : BufferCell.live(column, cells.timestampMicros(), value, path);
    }

    private static @Nullable CellPath path(CellCursor cells) {
        return CellPath.create(ByteBuffer.wrap(Arrays.copyOfRange(
                cells.array(), cells.rawPathOffset(), cells.rawPathOffset() + cells.rawPathLength())));
    }
}
