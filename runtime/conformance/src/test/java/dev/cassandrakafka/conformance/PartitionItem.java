package dev.cassandrakafka.conformance;

import org.apache.cassandra.db.ClusteringBound;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.Row;

/** A change to a partition. */
sealed interface PartitionItem {
    /** The deletion of all of it. */
    record Deleted(DeletionTime deletion) implements PartitionItem {}

    /** The deletion of a range, which may be empty. */
    record RangeDeleted(ClusteringBound<?> start, ClusteringBound<?> end, DeletionTime deletion)
            implements PartitionItem {}

    /** A version of a row, also of the static one. */
    record Version(Row row) implements PartitionItem {}
}
