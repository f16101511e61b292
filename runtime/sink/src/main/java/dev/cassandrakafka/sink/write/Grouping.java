package dev.cassandrakafka.sink.write;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/**
 * Collects rows by partition key, one group per partition of a table, and hands a group on when it is large enough or at the end of
 * the poll. A group never spans two partitions: the coordinator would have to fan it out, at more cost than single statements.
 */
@NotThreadSafe
public final class Grouping {
    /** Rows of one request. Beyond some dozens the cost of the request itself is gone from the cost of each row. */
    public static final int MAX_ROWS = 32;
    /**
     * Bytes of one request. The rows of a group become one mutation, which Cassandra takes whole or not at all and for which batch
     * size warnings do not count; small ones keep latency even and stay far from the 50 KiB at which older servers refuse a batch.
     */
    public static final int MAX_BYTES = 16 * 1024;

    private final int maxRows;
    private final int maxBytes;
    private final Consumer<RowGroup> out;
    private final Map<PartitionKey, RowGroup> open = new HashMap<>();

    /** Groups of at most so many rows; a row that is larger than the bytes goes alone. */
    public Grouping(int maxRows, int maxBytes, Consumer<RowGroup> out) {
        this.maxRows = maxRows;
        this.maxBytes = maxBytes;
        this.out = out;
    }

    /** Adds a row of a table. */
    public void add(TableWriter table, RowWrite write) {
        PartitionKey key = new PartitionKey(table, write.row().routingKey());
        RowGroup group = open.get(key);
        if (group != null && isFullFor(group, write)) {
            out.accept(group);
            group = null;
        }
        if (group == null) {
            group = new RowGroup(table);
            open.put(key, group);
        }
        group.add(write);
    }

    private boolean isFullFor(RowGroup group, RowWrite write) {
        return group.sentRows() >= maxRows || group.sentBytes() + write.row().sizeBytes() > maxBytes;
    }

    /** Hands on whatever there is. */
    public void flush() {
        open.values().forEach(out);
        open.clear();
    }

    /** Tables are told by identity: rows read before a change of a table never share a request with later ones. */
    private record PartitionKey(TableWriter table, ByteBuffer routingKey) {
        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof PartitionKey that && table == that.table && routingKey.equals(that.routingKey);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(table) * 31 + routingKey.hashCode();
        }
    }
}
