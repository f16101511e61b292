package dev.cassandrakafka.testkit.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running child JVM. Thread-safe, except that {@link #freeze} and {@link #thaw} belong to one thread. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Path log;
    private final Freezer freezer;

    ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.freezer = new Freezer(name, process.pid());
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** The file with its output. */
    public Path log() {
        return log;
    }

    /** The id by which the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Whether it runs; a frozen one does. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The CPU time it has taken so far, user and system. */
    public Duration cpuTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it at once, as {@code kill -9} does: nothing is drained, no buffer is written. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(TO_STOP);
        freezer.close();
    }

    /** Asks it to end by SIGTERM and waits; kills it after 30 seconds. */
    public void stop() {
        thaw();
        // Process.destroy() would close its standard input as well, and the guard would halt it before it drains.
        process.toHandle().destroy();
        if (!awaitEnd(TO_STOP)) {
            kill();
        }
    }

    /** Stops it from running, as SIGSTOP does: its connections stay open and nothing answers. Idempotent. */
    public void freeze() {
        freezer.freeze();
    }

    /** Lets a frozen one run on. Idempotent. */
    public void thaw() {
        freezer.close();
    }

    /** {@link #kill}: what is closed is not needed any more. */
    @Override
    public void close() {
        kill();
    }

    /** What to say about it when something failed: whether it still runs, and the path of its log. */
    public String describe() {
        var state = process.isAlive() ? "running" : "ended with exit code " + process.exitValue();
        return "%s (%s; log: %s)".formatted(name, state, log);
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw ServerException.interrupted("waiting for the end of " + name, e);
        }
    }
}
