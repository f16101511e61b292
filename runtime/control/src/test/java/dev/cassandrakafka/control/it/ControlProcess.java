package dev.cassandrakafka.control.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.status.ControlStatus;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The role as people run it: {@code target/control/control.jar} in a JVM of its own. */
final class ControlProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChildProcess process;
    private final int port;

    private ControlProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static ControlProcess start(String name, Path directory, Path pipeline, Path secrets) {
        int port = LoopbackPorts.free();
        List<String> arguments = List.of(
                "--pipeline", pipeline.toAbsolutePath().toString(),
                "--secrets-dir", secrets.toAbsolutePath().toString(),
                "--http-host", "127.0.0.1",
                "--http-port", Integer.toString(port));
        List<String> flags = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        ChildJvm jvm =
                new ChildJvm(name, directory, flags, classPath(), "dev.cassandrakafka.control.ControlMain", arguments);
        return new ControlProcess(jvm.start(), port);
    }

    private static ServerClassPath classPath() {
        try {
            Path guard = Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = Path.of("target", "control", "control.jar").toAbsolutePath();
            return new ServerClassPath(jar + File.pathSeparator + guard);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of itself, empty while it does not answer. */
    Optional<RuntimeStatus> status() {
        try {
            return Optional.of(JSON.readValue(get("/status").body(), RuntimeStatus.class));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + path);
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits until it says so. */
    RuntimeStatus await(RuntimeReason reason) {
        return Awaitility.await(reason + " of " + process.describe())
                .atMost(PATIENCE)
                .until(() -> status().filter(status -> status.reason() == reason), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until what it says is so. */
    RuntimeStatus await(String what, Predicate<RuntimeStatus> holds) {
        return Awaitility.await(what + " of " + process.describe())
                .atMost(PATIENCE)
                .until(() -> status().filter(holds), Optional::isPresent)
                .orElseThrow();
    }

    /** The detail of the role. */
    static ControlStatus detail(RuntimeStatus status) {
        return Objects.requireNonNull(status.control());
    }

    @Override
    public void close() {
        process.close();
    }
}
