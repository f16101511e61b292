package dev.cassandrakafka.capture;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.ThreadSafe;

/** Waits that end when the process is told to. */
@ThreadSafe
final class Pause {
    private final CountDownLatch over = new CountDownLatch(1);

    /** Ends this wait and makes the later ones none. */
    void end() {
        over.countDown();
    }

    void millis(long millis) throws InterruptedException {
        boolean unused = over.await(millis, TimeUnit.MILLISECONDS);
    }
}
