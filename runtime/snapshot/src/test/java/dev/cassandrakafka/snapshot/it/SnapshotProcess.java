package dev.cassandrakafka.snapshot.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.guard.GuardedMain;
import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A snapshot as people run it: {@code target/snapshot/snapshot.jar} in a JVM of its own. */
final class SnapshotProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChildProcess process;
    private final int port;

    private SnapshotProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static SnapshotProcess start(String name, Path directory, Path pipeline, Path secrets) {
        int port = LoopbackPorts.free();
        List<String> arguments = List.of(
                "--pipeline", pipeline.toString(),
                "--secrets-dir", secrets.toString(),
                "--http-host", "127.0.0.1",
                "--http-port", Integer.toString(port));
        List<String> flags = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        ChildJvm jvm = new ChildJvm(
                name, directory, flags, classPath(), "dev.cassandrakafka.snapshot.SnapshotMain", arguments);
        return new SnapshotProcess(jvm.start(), port);
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() {
        Awaitility.await("the end of " + process.describe()).atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** What it says of itself, empty while it does not answer. */
    Optional<RuntimeStatus> status() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return Optional.of(JSON.readValue(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body(), RuntimeStatus.class));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it says so. */
    RuntimeStatus await(RuntimeReason reason) {
        return Awaitility.await(reason + " of " + process.describe())
                .atMost(PATIENCE)
                .until(() -> status().filter(status -> status.reason() == reason), Optional::isPresent)
                .orElseThrow();
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static ServerClassPath classPath() {
        try {
            Path guard = Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = Path.of("target", "snapshot", "snapshot.jar").toAbsolutePath();
            return new ServerClassPath(jar + File.pathSeparator + guard);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
