package dev.cassandrakafka.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;

/** A way from a port of this machine to a port of a pod, by {@code kubectl port-forward}, which is started anew whenever it ends: one reset connection ends it. */
@ThreadSafe
final class Forwarding implements AutoCloseable {
    private final List<String> command;
    private final File log;
    private volatile Optional<Process> current = Optional.empty();
    private volatile boolean closed;

    private Forwarding(List<String> command, File log) {
        this.command = command;
        this.log = log;
    }

    /** A port of this machine that nobody listens on now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port", e);
        }
    }

    /** Returns when connections are taken. */
    static Forwarding open(Settings settings, String pod, int localPort, int port) {
        var command = List.of(
                settings.kubectl(),
                "--namespace",
                settings.namespace(),
                "port-forward",
                "pod/" + pod,
                localPort + ":" + port);
        var forwarding = new Forwarding(command, new File("target", "forward-" + pod + ".log"));
        var keeper = new Thread(forwarding::keepRunning, "forward-" + pod);
        keeper.setDaemon(true);
        keeper.start();
        Runtime.getRuntime().addShutdownHook(new Thread(forwarding::close));
        await("kubectl port-forward to " + pod).atMost(Duration.ofMinutes(1)).until(() -> accepts(localPort));
        return forwarding;
    }

    @Override
    public void close() {
        closed = true;
        current.ifPresent(Process::destroy);
    }

    private void keepRunning() {
        try {
            while (!closed) {
                Process process = start();
                current = Optional.of(process);
                if (closed) {
                    process.destroy();
                }
                process.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start() {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not start".formatted(command), e);
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
