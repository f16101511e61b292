package dev.cassandrakafka.sink.write;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Hands what ended on a thread of a client over to the consumer thread. Any thread may add; one thread drains. Without locks; holds at
 * most one entry for each request in flight, which the window bounds.
 */
@ThreadSafe
public final class Completions {
    private final ConcurrentLinkedQueue<Completion> queue = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread waiting;

    /** Hands over; never blocks. */
    public void add(Completion completion) {
        queue.add(completion);
        wake();
    }

    /** Ends a wait. */
    public void wake() {
        Thread thread = waiting;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /** Applies all that has been handed over. Returns how many there were. */
    public int drain() {
        int count = 0;
        for (Completion completion = queue.poll(); completion != null; completion = queue.poll()) {
            completion.apply();
            count++;
        }
        return count;
    }

    /** Waits until something was handed over, at most so long. */
    public void await(long timeoutMillis) {
        waiting = Thread.currentThread();
        try {
            if (queue.isEmpty()) {
                LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(timeoutMillis));
            }
        } finally {
            waiting = null;
        }
    }
}
