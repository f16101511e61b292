package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.state.PartitionState;
import dev.cassandrakafka.merge.state.TableState;
import dev.cassandrakafka.merge.state.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.ClusteringPrefix;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.BTreeRow;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.utils.ByteBufferUtil;

/** What our merge knows of a partition, each change a raw record of its own. */
final class OurPartition {
    private static final RawHeader HEADER = new RawHeader(RawKind.CHANGE, 0, 0, new UUID(1, 1), 1, 1, 0, 1);

    private final PartitionTable table;
    private final RowForms forms;
    private final byte[] key;
    private final SortedStore store = new SortedStore();
    private final TableState state;
    private final PartitionState partition = new PartitionState(store);
    private final RawWriter writer = new RawWriter();
    private final RawReader reader = new RawReader();
    private final ByteWriter out = new ByteWriter();

    OurPartition(PartitionTable table) {
        this.table = table;
        forms = new RowForms(table.columns());
        key = RawKey.of(new UUID(2, 2), table.key.getKey());
        state = new TableState(store, key);
        state.meet(new UUID(1, 1), 0);
    }

    Verdict delete(DeletionTime deletion) {
        writer.begin(HEADER).partitionDeletion(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        begin();
        return partition.deletePartition(reader.markedForDeleteAtMicros(), reader.localDeletionTimeSeconds());
    }

    Verdict delete(PartitionItem.RangeDeleted range) {
        writer.begin(HEADER).range();
        bound(range.start());
        bound(range.end());
        writer.rangeDeletion(
                range.deletion().markedForDeleteAt(), range.deletion().localDeletionTime());
        begin();
        return partition.deleteRange(reader);
    }

    MergeResult merge(Row row) {
        RowWriter form = forms.write(row);
        if (row.isStatic()) {
            writer.begin(HEADER).staticRow(form);
        } else {
            writer.begin(HEADER).row(comparable(row.clustering()), values(row.clustering()), form);
        }
        begin();
        return partition.mergeRow(reader, DroppedCells.NONE);
    }

    /** What is known of a row, as its form. */
    byte[] row(Clustering<?> clustering) {
        return form(merge(BTreeRow.emptyRow(clustering)).state());
    }

    /** Whether a row would be deleted that much more than it is. */
    boolean wouldDelete(Clustering<?> clustering, long micros, long seconds) {
        store.freeze(true);
        Row.Deletion deletion = Row.Deletion.regular(DeletionTime.build(micros, seconds));
        boolean news = merge(BTreeRow.emptyDeletedRow(clustering, deletion)).hasNews();
        store.freeze(false);
        return news;
    }

    byte[] form(RowWriter row) {
        out.reset();
        row.writeTo(out);
        return out.toByteArray();
    }

    private void begin() {
        reader.reset(writer.finish()).next();
        partition.begin(key, state);
    }

    private void bound(ClusteringBound<?> bound) {
        byte[] comparable = table.keys.bound(bytes(bound), bound.isStart(), bound.isInclusive());
        writer.bound(new ByteWriter().raw(comparable), bound.isInclusive(), values(bound));
    }

    private ByteWriter comparable(Clustering<?> clustering) {
        return new ByteWriter().raw(table.keys.row(bytes(clustering)));
    }

    private static ByteWriter values(ClusteringPrefix<?> prefix) {
        ByteWriter values = new ByteWriter();
        Values.begin(values, prefix.size());
        bytes(prefix).forEach(value -> Values.add(values, value));
        return values;
    }

    private static List<byte[]> bytes(ClusteringPrefix<?> prefix) {
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < prefix.size(); i++) {
            values.add(ByteBufferUtil.getArray(prefix.bufferAt(i)));
        }
        return values;
    }
}
