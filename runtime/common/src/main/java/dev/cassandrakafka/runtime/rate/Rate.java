package dev.cassandrakafka.runtime.rate;

import java.time.Clock;
import java.util.Arrays;
import net.jcip.annotations.ThreadSafe;

/**
 * How many per second, over about the last half minute: whole seconds are counted in a ring, the running one is left out. Right after the
 * start the time that has passed counts, so that the first figures are not too small.
 */
@ThreadSafe
public final class Rate {
    private static final int SECONDS = 30;
    private static final long MILLIS = 1000;

    private final Clock clock;
    private final long[] counts = new long[SECONDS + 1];
    private final long startSecond;
    private long newest;

    /** A rate that begins now. */
    public Rate(Clock clock) {
        this.clock = clock;
        this.startSecond = second();
        this.newest = startSecond;
    }

    /** Counts what has just been done. */
    public synchronized void add(long count) {
        advance();
        counts[slot(newest)] += count;
    }

    /** The rate; 0 in the first second. */
    public synchronized double perSecond() {
        advance();
        long seconds = Math.min(SECONDS, newest - startSecond);
        long sum = Arrays.stream(counts).sum() - counts[slot(newest)];
        return seconds == 0 ? 0 : (double) sum / seconds;
    }

    private void advance() {
        long now = second();
        long passed = now - newest;
        if (passed > counts.length) {
            Arrays.fill(counts, 0);
            newest = now;
        }
        while (newest < now) {
            newest++;
            counts[slot(newest)] = 0;
        }
    }

    private int slot(long second) {
        return (int) Math.floorMod(second, (long) counts.length);
    }

    private long second() {
        return clock.millis() / MILLIS;
    }
}
