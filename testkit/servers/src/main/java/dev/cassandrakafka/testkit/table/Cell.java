package dev.cassandrakafka.testkit.table;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;

/**
 * A value of a column, of an element of a collection, or of a field of a user type; with an empty value also the marker of a row.
 *
 * @param timestampMicros when it was written; {@link #UNKNOWN} when nobody can tell
 * @param value its bytes as Cassandra serializes them; absent when it is deleted
 * @param ttlSeconds 0 when it does not expire
 * @param expirySeconds since the epoch: from then on it is gone; 0 when it does not expire
 */
record Cell(long timestampMicros, Optional<ByteBuffer> value, int ttlSeconds, long expirySeconds) {
    static final long UNKNOWN = Long.MIN_VALUE;

    /** {@code org.apache.cassandra.db.rows.Cells.resolveRegular}: of two with one time, the greater one stays. */
    private static final Comparator<Cell> ORDER = Comparator.comparingLong(Cell::timestampMicros)
            .thenComparingInt(Cell::rank)
            .thenComparingLong(Cell::expirySeconds)
            .thenComparing(Cell::ttlSeconds, Comparator.reverseOrder())
            .thenComparing(Cell::bytes, Bytes.UNSIGNED);

    /** Whether this is what stays of the two. */
    boolean beats(Cell other) {
        return ORDER.compare(this, other) > 0;
    }

    /**
     * Whether a read at this second sees it, where everything up to a time has been deleted. What has no time was news where no deletion was
     * known, so that each one that is known came later.
     */
    boolean isLive(long nowSeconds, long deletedUntilMicros) {
        return value.isPresent()
                && (timestampMicros > deletedUntilMicros || deletedUntilMicros == RebuiltPartition.NEVER)
                && (ttlSeconds == 0 || nowSeconds < expirySeconds);
    }

    private int rank() {
        if (value.isEmpty()) {
            return 2;
        }
        return ttlSeconds > 0 ? 1 : 0;
    }

    private ByteBuffer bytes() {
        return value.orElse(Bytes.EMPTY);
    }
}
