package dev.cassandrakafka.runtime.backoff;

import java.time.Duration;
import net.jcip.annotations.Immutable;

/** Waiting on a thread that is not ours to give up, for a short time between two looks at a server. */
@Immutable
public final class Pause {
    private Pause() {}

    /** Waits; false at once, without the wait or the rest of it, if the thread is interrupted, which it stays. */
    public static boolean of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
