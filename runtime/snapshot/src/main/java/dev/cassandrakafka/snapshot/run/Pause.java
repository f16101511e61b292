package dev.cassandrakafka.snapshot.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.ThreadSafe;

/** Lets threads wait, until the end of their work is asked for. */
@ThreadSafe
final class Pause {
    private final CountDownLatch end = new CountDownLatch(1);

    void end() {
        end.countDown();
    }

    boolean isEnded() {
        return end.getCount() == 0;
    }

    /** Waits that long, or until the end. */
    void atMost(Duration time) throws InterruptedException {
        if (!time.isNegative() && !time.isZero()) {
            boolean unused = end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
