package dev.cassandrakafka.runtime.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import net.jcip.annotations.ThreadSafe;

/** The sign of life of a role's loop: the loop calls {@link #beat()} each time round, liveness asks whether that was lately. */
@ThreadSafe
public final class Heartbeat {
    private final Clock clock;
    private final Duration longest;
    private volatile Instant last;

    /**
     * A heartbeat that begins now.
     *
     * @param longest how long the loop may take for one round before it counts as stuck
     */
    public Heartbeat(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
        this.last = clock.instant();
    }

    /** The loop has come round. */
    public void beat() {
        last = clock.instant();
    }

    /** Time since the last beat. */
    public Duration age() {
        return Duration.between(last, clock.instant());
    }

    /** Whether the last beat is recent enough. */
    public boolean alive() {
        return age().compareTo(longest) <= 0;
    }
}
