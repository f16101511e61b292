package dev.cassandrakafka.operator.management;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import net.jcip.annotations.ThreadSafe;

/** Whether the operator lives and is ready. Watches reconnect now and then, so an unhealthy informer counts only after a while. */
@ThreadSafe
public final class Health {
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final BooleanSupplier started;
    private final IntSupplier unhealthyInformers;
    private final Clock clock;
    private Optional<Instant> unhealthySince = Optional.empty();

    /**
     * Asks these.
     *
     * @param started whether caches are filled, or this replica stands by
     * @param unhealthyInformers how many informers do not get what happens
     */
    public Health(BooleanSupplier started, IntSupplier unhealthyInformers, Clock clock) {
        this.started = started;
        this.unhealthyInformers = unhealthyInformers;
        this.clock = clock;
    }

    /** False when informers have been unhealthy without a break for too long. */
    public synchronized boolean isLive() {
        if (unhealthyInformers.getAsInt() == 0) {
            unhealthySince = Optional.empty();
            return true;
        }
        var since = unhealthySince.orElseGet(clock::instant);
        unhealthySince = Optional.of(since);
        return since.plus(TOLERANCE).isAfter(clock.instant());
    }

    /** True once the caches are filled. */
    public boolean isReady() {
        return started.getAsBoolean();
    }
}
