package dev.cassandrakafka.testkit.table;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one event of a change topic says of a table. Values are serialized as Cassandra does it. */
sealed interface Change {

    /**
     * A row, or the static row.
     *
     * @param clustering absent for the static row
     * @param marker of an INSERT
     * @param deletedUntilMicros the row's deletion, {@link RebuiltPartition#NEVER} without
     */
    record Row(
            List<ByteBuffer> partitionKey,
            Optional<List<ByteBuffer>> clustering,
            Optional<Cell> marker,
            long deletedUntilMicros,
            List<Write> writes)
            implements Change {}

    /** A deleted range of rows. */
    record Range(List<ByteBuffer> partitionKey, Bound start, Bound end, long deletedUntilMicros) implements Change {}

    /** A deleted partition. */
    record Partition(List<ByteBuffer> partitionKey, long deletedUntilMicros) implements Change {}

    /** The table has been emptied: truncated, or dropped. */
    record Cleared() implements Change {}

    /** The table has changed: up to when, in microseconds since the epoch, what was written to a column that was dropped is gone. */
    record Schema(Map<String, Long> dropped) implements Change {}

    /** One end of a range: the first clustering values of the rows beside it; none is the end of the partition. */
    record Bound(List<ByteBuffer> prefix, boolean inclusive) {}

    /** Something of a row. */
    sealed interface Write {
        String column();
    }

    /**
     * A cell.
     *
     * @param path the key, element, list cell's id or field within a column that is not frozen; absent where the column is one cell
     */
    record CellWrite(String column, Optional<ByteBuffer> path, Cell cell) implements Write {}

    /** Everything that a column that is not frozen held up to a time. */
    record ColumnDeletion(String column, long deletedUntilMicros) implements Write {}
}
