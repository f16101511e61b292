package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.merge.state.MergeStore;
import java.time.Clock;
import net.jcip.annotations.NotThreadSafe;

/**
 * The time of the log, by which values expire. It does not go back, also not in the next process, and is not ahead of the clock of this one: a host
 * whose clock is ahead lets nothing expire early.
 */
@NotThreadSafe
public final class LogTime {
    private static final byte[] KEY = {ShownKeys.LOG_TIME};
    private static final long MILLIS_PER_SECOND = 1000;

    private final MergeStore store;
    private final Clock clock;
    private long heardMillis;
    private long millis;

    /** Goes on from the second that the store has. */
    public LogTime(MergeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        byte[] stored = store.get(KEY);
        millis = stored == null ? 0 : new ByteReader().reset(stored).i64() * MILLIS_PER_SECOND;
        heardMillis = millis;
    }

    /** A record of that log time came in. */
    public void advance(long logTimeMillis) {
        heardMillis = Math.max(heardMillis, logTimeMillis);
        long next = Math.min(heardMillis, clock.millis());
        if (next <= millis) {
            return;
        }
        long before = seconds();
        millis = next;
        if (seconds() > before) {
            store.put(KEY, new ByteWriter(Long.BYTES).i64(seconds()).toByteArray());
        }
    }

    public long millis() {
        return millis;
    }

    public long seconds() {
        return Math.floorDiv(millis, MILLIS_PER_SECOND);
    }
}
