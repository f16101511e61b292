package dev.cassandrakafka.sink.consume;

import java.time.Duration;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;

/** Something that is due from time to time. */
@NotThreadSafe
final class Every {
    private final long periodNanos;
    private final LongSupplier nanos;
    private long nextNanos;

    Every(Duration period, LongSupplier nanos) {
        this.periodNanos = period.toNanos();
        this.nanos = nanos;
        this.nextNanos = nanos.getAsLong() + periodNanos;
    }

    /** Whether it is due; from then on it is not for a period. */
    boolean due() {
        long now = nanos.getAsLong();
        if (nextNanos - now > 0) {
            return false;
        }
        nextNanos = now + periodNanos;
        return true;
    }
}
