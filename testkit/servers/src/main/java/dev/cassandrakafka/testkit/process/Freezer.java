package dev.cassandrakafka.testkit.process;

import java.io.IOException;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/**
 * Sends SIGSTOP to a process, and SIGCONT when told or when this JVM ends: a frozen child cannot notice that its parent is gone, so a
 * shell that waits for the end of its own input thaws it then.
 */
@NotThreadSafe
final class Freezer implements AutoCloseable {
    private static final String SCRIPT =
            "trap '' INT TERM HUP; kill -STOP \"$1\" && echo frozen && cat >/dev/null; kill -CONT \"$1\"";

    private final String name;
    private final long pid;
    private Optional<Process> keeper = Optional.empty();

    Freezer(String name, long pid) {
        this.name = name;
        this.pid = pid;
    }

    void freeze() {
        if (keeper.isPresent()) {
            return;
        }
        try {
            var shell = new ProcessBuilder("sh", "-c", SCRIPT, "freezer", Long.toString(pid)).start();
            keeper = Optional.of(shell);
            if (!"frozen".equals(shell.inputReader().readLine())) {
                throw new ServerException("cannot freeze %s, process %d".formatted(name, pid));
            }
        } catch (IOException e) {
            throw new ServerException("cannot freeze %s, process %d".formatted(name, pid), e);
        }
    }

    @Override
    public void close() {
        keeper.ifPresent(this::release);
        keeper = Optional.empty();
    }

    private void release(Process shell) {
        try {
            shell.getOutputStream().close();
            shell.waitFor();
        } catch (IOException e) {
            throw new ServerException("cannot thaw %s, process %d".formatted(name, pid), e);
        } catch (InterruptedException e) {
            throw ServerException.interrupted("thawing " + name, e);
        }
    }
}
