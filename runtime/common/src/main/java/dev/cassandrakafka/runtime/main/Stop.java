package dev.cassandrakafka.runtime.main;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.ThreadSafe;

/** The end of a process: asked for once by a signal, awaited by the main thread, and confirmed by it when it has drained. */
@ThreadSafe
final class Stop {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch drained = new CountDownLatch(1);
    private final List<Runnable> wakeUps = new ArrayList<>();

    /** Asks for the end. */
    void ask() {
        List<Runnable> toWake;
        synchronized (wakeUps) {
            asked.countDown();
            toWake = List.copyOf(wakeUps);
            wakeUps.clear();
        }
        toWake.forEach(Runnable::run);
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    void whenAsked(Runnable wakeUp) {
        synchronized (wakeUps) {
            if (!isAsked()) {
                wakeUps.add(wakeUp);
                return;
            }
        }
        wakeUp.run();
    }

    /** Waits until the end is asked for or the time is over; says whether it is asked for. */
    boolean await(Duration time) throws InterruptedException {
        return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The main thread is done. */
    void confirm() {
        drained.countDown();
    }

    /** Waits for the main thread; says whether it was done in time. */
    boolean awaitConfirmed(Duration time) throws InterruptedException {
        return drained.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
