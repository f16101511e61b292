package dev.cassandrakafka.testkit.process;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Waits until servers are as wanted, and gives up at once when one of them has ended. */
public final class Waiting {
    private static final long PAUSE_MILLIS = 25;

    private final String what;
    private final Duration limit;
    private final List<ChildProcess> servers;

    private Waiting(String what, Duration limit, List<ChildProcess> servers) {
        this.what = what;
        this.limit = limit;
        this.servers = List.copyOf(servers);
    }

    /**
     * What is waited for, in words for a failure's message.
     *
     * @param servers those that must stay alive meanwhile
     */
    public static Waiting of(String what, Duration limit, List<ChildProcess> servers) {
        return new Waiting(what, limit, servers);
    }

    /**
     * Asks again and again until the condition holds.
     *
     * @throws ServerException after the limit, when a server has ended, or when this thread is interrupted
     */
    public void until(BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (servers.stream().anyMatch(server -> !server.isAlive())) {
                throw failure("a server ended");
            }
            if (System.nanoTime() > deadline) {
                throw failure("not within %d s".formatted(limit.toSeconds()));
            }
            pause();
        }
    }

    private ServerException failure(String why) {
        var state = servers.stream().map(ChildProcess::describe).collect(Collectors.joining(", "));
        return new ServerException("%s: %s: %s".formatted(what, why, state));
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw ServerException.interrupted(what, e);
        }
    }
}
