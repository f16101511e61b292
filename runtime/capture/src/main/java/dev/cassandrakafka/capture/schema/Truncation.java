package dev.cassandrakafka.capture.schema;

import java.util.Comparator;

/**
 * A node's last TRUNCATE of a table, as {@code system.local} has it: what lies behind the position in its log is younger.
 *
 * @param timeMillis when, in milliseconds since the epoch
 * @param segmentId segment of the position
 * @param position offset in the segment: mutations that end at or before it were truncated
 */
public record Truncation(long timeMillis, long segmentId, int position) implements Comparable<Truncation> {
    private static final Comparator<Truncation> IN_THE_LOG = Comparator.comparingLong(Truncation::segmentId)
            .thenComparingInt(Truncation::position)
            .thenComparingLong(Truncation::timeMillis);

    /** Whether a mutation that ends there came after it. */
    public boolean before(long segment, int end) {
        return segment > segmentId || (segment == segmentId && end > position);
    }

    /** By the place in the log. */
    @Override
    public int compareTo(Truncation other) {
        return IN_THE_LOG.compare(this, other);
    }
}
