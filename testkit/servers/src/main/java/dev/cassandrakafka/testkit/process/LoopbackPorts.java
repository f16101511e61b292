package dev.cassandrakafka.testkit.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Free ports on 127.0.0.1 and its neighbours. They lie below the range from which the kernel takes ports for outgoing connections, so
 * that a server which is killed finds its port free when it comes back.
 */
public final class LoopbackPorts {
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private LoopbackPorts() {}

    /** A port that is free on 127.0.0.1. */
    public static int free() {
        return freeOnEach(1);
    }

    /** A port that is free on each of 127.0.0.1 to 127.0.0.{@code addresses}. */
    public static int freeOnEach(int addresses) {
        for (var i = 0; i < ATTEMPTS; i++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port, addresses)) {
                return port;
            }
        }
        throw new ServerException("no free port between %d and %d on 127.0.0.1".formatted(LOWEST, HIGHEST));
    }

    private static boolean isFree(int port, int addresses) {
        for (var host = 1; host <= addresses; host++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0." + host))) {
                if (!socket.isBound()) {
                    return false;
                }
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
