package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeOp;
import java.util.Optional;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/**
 * An event of a change topic.
 *
 * @param change what it says of its partition; empty for what befell the whole table
 * @param placeholder whether it says that a row exists whose marker's time nobody knows
 * @param rawOffset where it came from
 */
record Event(
        ChangeOp op,
        TableSchema schema,
        Optional<PartitionUpdate> change,
        boolean placeholder,
        int rawPartition,
        long rawOffset) {
    @Override
    public String toString() {
        return "%s %s %s (raw %d/%d)"
                .formatted(op, schema.table(), change.map(Partitions::text).orElse(""), rawPartition, rawOffset);
    }
}
