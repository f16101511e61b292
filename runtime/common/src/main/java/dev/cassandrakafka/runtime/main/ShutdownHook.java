package dev.cassandrakafka.runtime.main;

import java.time.Duration;

/** Turns SIGTERM and SIGINT into a request to end, and keeps the JVM up until the role has drained. */
final class ShutdownHook {
    /** Below the 30 s that Kubernetes grants by default. */
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(25);

    private ShutdownHook() {}

    static Thread install(Stop stop) {
        Thread hook = new Thread(() -> end(stop), "shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is already ending, by this hook
        }
    }

    private static void end(Stop stop) {
        stop.ask();
        try {
            stop.awaitConfirmed(LONGEST_DRAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
