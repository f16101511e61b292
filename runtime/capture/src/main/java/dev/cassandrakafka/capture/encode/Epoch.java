package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.capture.schema.Truncation;
import net.jcip.annotations.Immutable;

/**
 * The truncations of a table on this node.
 *
 * @param last the last one that is known
 * @param beforeMillis time of the one before it, 0 if there was none
 */
@Immutable
public record Epoch(Truncation last, long beforeMillis) {
    /** Of a table that was never truncated. */
    public static final Epoch NONE = new Epoch(new Truncation(0, Long.MAX_VALUE, Integer.MAX_VALUE), 0);

    /** Time of the last truncation before the mutation that ends there, 0 if there was none. */
    public long at(long segmentId, int end) {
        return last.before(segmentId, end) ? last.timeMillis() : beforeMillis;
    }

    /** With one more, if it is one more. */
    public Epoch with(Truncation next) {
        return next.timeMillis() > last.timeMillis() ? new Epoch(next, last.timeMillis()) : this;
    }
}
