package dev.cassandrakafka.conformance;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.cassandra.db.BufferClusteringBound;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringBound;

/** Generated changes to the partition of a {@link PartitionTable}. */
final class GeneratedItems {
    private final Random random;
    private final GeneratedTimes times;
    private final GeneratedRows rows;
    private final GeneratedRows staticRows;
    private final List<Clustering<?>> clusterings;

    GeneratedItems(Random random, PartitionTable table) {
        this.random = random;
        times = new GeneratedTimes(random);
        rows = new GeneratedRows(random, table.regular, false);
        staticRows = new GeneratedRows(random, table.statics, false);
        clusterings = table.clusterings();
    }

    /** In any order, some of them twice or thrice. */
    List<PartitionItem> history() {
        List<PartitionItem> history = new ArrayList<>();
        for (int size = 1 + random.nextInt(16); size > 0; size--) {
            PartitionItem item = item();
            for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                history.add(random.nextInt(history.size() + 1), item);
            }
        }
        return history;
    }

    private PartitionItem item() {
        return switch (random.nextInt(16)) {
            case 0 -> new PartitionItem.Deleted(times.deletion());
            case 1 -> new PartitionItem.Version(staticRows.row(Clustering.STATIC_CLUSTERING));
            case 2, 3, 4, 5, 6, 7, 8 -> range();
            default -> new PartitionItem.Version(rows.row(clustering()));
        };
    }

    private PartitionItem range() {
        return new PartitionItem.RangeDeleted(bound(true), bound(false), times.deletion());
    }

    private ClusteringBound<?> bound(boolean isStart) {
        Clustering<?> clustering = clustering();
        ByteBuffer[] prefix = new ByteBuffer[random.nextInt(3)];
        for (int i = 0; i < prefix.length; i++) {
            prefix[i] = clustering.bufferAt(i);
        }
        return BufferClusteringBound.create(
                ClusteringBound.boundKind(isStart, prefix.length == 0 || random.nextBoolean()), prefix);
    }

    private Clustering<?> clustering() {
        return clusterings.get(random.nextInt(clusterings.size()));
    }
}
