package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.type.ScalarType;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.ClusteringComparator;
import org.apache.cassandra.db.DecoratedKey;
import org.apache.cassandra.db.marshal.Int32Type;
import org.apache.cassandra.db.marshal.ReversedType;
import org.apache.cassandra.db.marshal.UTF8Type;
import org.apache.cassandra.dht.Murmur3Partitioner;
import org.apache.cassandra.schema.TableId;
import org.apache.cassandra.schema.TableMetadata;
import org.apache.cassandra.utils.ByteBufferUtil;

/** A table with two clustering columns, the second one descending, and the few rows that its one partition may have. */
final class PartitionTable {
    private static final int FIRST = 4;
    private static final int SECOND = 3;

    final List<RowColumn> regular = RowColumn.few(false);
    final List<RowColumn> statics = RowColumn.few(true);
    final OurKeys keys =
            new OurKeys(List.of(new OurKeys.Column(ScalarType.INT, false), new OurKeys.Column(ScalarType.INT, true)));
    final TableMetadata metadata;
    final DecoratedKey key;

    PartitionTable() {
        TableMetadata.Builder builder = TableMetadata.builder("k", "t", TableId.fromUUID(new UUID(2, 2)))
                .partitioner(Murmur3Partitioner.instance)
                .addPartitionKeyColumn("p", UTF8Type.instance)
                .addClusteringColumn("c1", Int32Type.instance)
                .addClusteringColumn("c2", ReversedType.getInstance(Int32Type.instance));
        regular.forEach(column -> builder.addColumn(column.theirs()));
        statics.forEach(column -> builder.addColumn(column.theirs()));
        metadata = builder.build();
        key = metadata.partitioner.decorateKey(ByteBufferUtil.bytes("p"));
    }

    ClusteringComparator comparator() {
        return metadata.comparator;
    }

    /** Both columns, regular and static. */
    List<RowColumn> columns() {
        return Stream.concat(regular.stream(), statics.stream()).toList();
    }

    /** Of every row that may be, in no order. */
    List<Clustering<?>> clusterings() {
        List<Clustering<?>> all = new ArrayList<>();
        for (int first = 0; first < FIRST; first++) {
            for (int second = 0; second < SECOND; second++) {
                all.add(Clustering.make(value(first), value(second)));
            }
        }
        return all;
    }

    static ByteBuffer value(int number) {
        return ByteBufferUtil.bytes(number);
    }
}
