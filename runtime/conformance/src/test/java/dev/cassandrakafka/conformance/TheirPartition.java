package dev.cassandrakafka.conformance;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.RegularAndStaticColumns;
import org.apache.cassandra.db.Slice;
import org.apache.cassandra.db.rows.AbstractUnfilteredRowIterator;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.EncodingStats;
import org.apache.cassandra.db.rows.RangeTombstoneBoundMarker;
import org.apache.cassandra.db.rows.RangeTombstoneMarker;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.db.rows.Rows;
import org.apache.cassandra.db.rows.Unfiltered;
import org.apache.cassandra.db.rows.UnfilteredRowIterator;
import org.apache.cassandra.db.rows.UnfilteredRowIterators;

/** What Cassandra knows of a partition: immutable, merged with its own {@code UnfilteredRowIterators}. */
final class TheirPartition {
    private final PartitionTable table;
    private final DeletionTime deletion;
    private final Row staticRow;
    private final List<Unfiltered> unfiltered;

    private TheirPartition(PartitionTable table, DeletionTime deletion, Row staticRow, List<Unfiltered> unfiltered) {
        this.table = table;
        this.deletion = deletion;
        this.staticRow = staticRow;
        this.unfiltered = unfiltered;
    }

    static TheirPartition empty(PartitionTable table) {
        return new TheirPartition(table, DeletionTime.LIVE, Rows.EMPTY_STATIC_ROW, List.of());
    }

    static TheirPartition of(PartitionTable table, PartitionItem item) {
        if (item instanceof PartitionItem.Deleted deleted) {
            return new TheirPartition(table, deleted.deletion(), Rows.EMPTY_STATIC_ROW, List.of());
        } else if (item instanceof PartitionItem.RangeDeleted range) {
            return new TheirPartition(table, DeletionTime.LIVE, Rows.EMPTY_STATIC_ROW, markers(table, range));
        }
        Row row = ((PartitionItem.Version) item).row();
        return row.isStatic()
                ? new TheirPartition(table, DeletionTime.LIVE, row, List.of())
                : new TheirPartition(table, DeletionTime.LIVE, Rows.EMPTY_STATIC_ROW, List.of(row));
    }

    private static List<Unfiltered> markers(PartitionTable table, PartitionItem.RangeDeleted range) {
        return Slice.isEmpty(table.comparator(), range.start(), range.end())
                ? List.of()
                : List.of(
                        new RangeTombstoneBoundMarker(range.start(), range.deletion()),
                        new RangeTombstoneBoundMarker(range.end(), range.deletion()));
    }

    /** All of them in one. */
    static TheirPartition merged(PartitionTable table, List<TheirPartition> parts) {
        List<UnfilteredRowIterator> iterators = new ArrayList<>();
        iterators.add(empty(table).iterator()); // one alone would come back as it is
        parts.forEach(part -> iterators.add(part.iterator()));
        try (UnfilteredRowIterator all = UnfilteredRowIterators.merge(iterators)) {
            List<Unfiltered> rest = new ArrayList<>();
            all.forEachRemaining(rest::add);
            return new TheirPartition(table, all.partitionLevelDeletion(), all.staticRow(), rest);
        }
    }

    TheirPartition with(PartitionItem item) {
        return merged(table, List.of(this, of(table, item)));
    }

    DeletionTime deletion() {
        return deletion;
    }

    /** The markers of the ranges: the same for the same deletions of the same rows. */
    List<Unfiltered> markers() {
        return unfiltered.stream().filter(Unfiltered::isRangeTombstoneMarker).toList();
    }

    /** The row, without what its own deletion hides; empty if there is none. */
    Row row(Clustering<?> clustering) {
        Row found = clustering == Clustering.STATIC_CLUSTERING ? staticRow : find(clustering);
        return new TheirMerge(1, clustering).merge(DeletionTime.LIVE, found);
    }

    private Row find(Clustering<?> clustering) {
        for (Unfiltered each : unfiltered) {
            if (each instanceof Row row && table.comparator().compare(row.clustering(), clustering) == 0) {
                return row;
            }
        }
        return BTreeRow.emptyRow(clustering);
    }

    /** The strongest deletion of the partition or a range that a row lies in. */
    DeletionTime covering(Clustering<?> clustering) {
        DeletionTime open = DeletionTime.LIVE;
        for (Unfiltered each : unfiltered) {
            if (each instanceof RangeTombstoneMarker marker
                    && table.comparator().compare(marker.clustering(), clustering) < 0) {
                open = marker.isOpen(false) ? marker.openDeletionTime(false) : DeletionTime.LIVE;
            }
        }
        return open.supersedes(deletion) ? open : deletion;
    }

    private UnfilteredRowIterator iterator() {
        Iterator<Unfiltered> rest = unfiltered.iterator();
        RegularAndStaticColumns columns = table.metadata.regularAndStaticColumns();
        return new AbstractUnfilteredRowIterator(
                table.metadata, table.key, deletion, columns, staticRow, false, EncodingStats.NO_STATS) {
            @Override
            protected Unfiltered computeNext() {
                return rest.hasNext() ? rest.next() : endOfData();
            }
        };
    }
}
