package dev.cassandrakafka.runtime.backoff;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jcip.annotations.ThreadSafe;

/**
 * Exponential back-off with jitter: each delay is up to twice the one before, never longer than the longest, and drawn from the upper half
 * of that span, so that many processes do not come back at the same moment. As safe for threads as its source of randomness.
 */
@ThreadSafe
public final class Backoff {
    private static final int LARGEST_SHIFT = 30;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;

    /**
     * A back-off.
     *
     * @param shortest the span of the first delay, at least one millisecond
     * @param longest the span that is never exceeded
     * @param random where jitter comes from
     */
    public Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        if (shortest.toMillis() < 1 || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("a back-off from %s to %s".formatted(shortest, longest));
        }
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /** How long to wait after so many failures in a row, counted from 1. */
    public Duration after(int failures) {
        int doublings = Math.min(Math.max(failures, 1) - 1, LARGEST_SHIFT);
        long spanMillis = doubled(doublings);
        return Duration.ofMillis(spanMillis - (long) (random.nextDouble() * (spanMillis / 2.0)));
    }

    private long doubled(int times) {
        long millis = shortest.toMillis();
        for (int i = 0; i < times && millis < longest.toMillis(); i++) {
            millis *= 2;
        }
        return Math.min(millis, longest.toMillis());
    }
}
