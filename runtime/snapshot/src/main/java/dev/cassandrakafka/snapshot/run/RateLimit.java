package dev.cassandrakafka.snapshot.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import net.jcip.annotations.ThreadSafe;

/**
 * Spreads rows evenly over time, over all threads. What was read is paid for afterwards: the next read waits until the rate allows for it,
 * and time that nobody used is not saved up.
 */
@ThreadSafe
public final class RateLimit {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int rowsPerSecond;
    private final LongSupplier nanoTime;
    private long free;

    /**
     * A limit.
     *
     * @param rowsPerSecond at least 1
     * @param nanoTime a clock that only goes forward, in nanoseconds
     */
    public RateLimit(int rowsPerSecond, LongSupplier nanoTime) {
        this.rowsPerSecond = rowsPerSecond;
        this.nanoTime = nanoTime;
        this.free = nanoTime.getAsLong();
    }

    /** Takes rows that were read into account. Returns for how many nanoseconds the caller must read nothing more. */
    public synchronized long take(int rows) {
        long now = nanoTime.getAsLong();
        if (free - now < 0) {
            free = now;
        }
        free += SECOND * rows / rowsPerSecond;
        return free - now;
    }

    /** The rows of a page such that all readers together read about a second's worth at once, at most. */
    public int pageRows(int wanted, int readers) {
        return Math.max(1, Math.min(wanted, rowsPerSecond / Math.max(1, readers)));
    }
}
