package dev.cassandrakafka.capture.it;

import com.fasterxml.jackson.databind.ObjectMapper;
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

/** An agent as people run it: {@code target/capture/capture.jar} in a JVM of its own. */
final class AgentProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ChildProcess process;
    private final int port;

    private AgentProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    static AgentProcess start(String name, Path directory, Path pipeline) {
        int port = LoopbackPorts.free();
        List<String> arguments = List.of(
                "--pipeline", pipeline.toAbsolutePath().toString(),
                "--secrets-dir", directory.toAbsolutePath().toString(),
                "--http-host", "127.0.0.1",
                "--http-port", Integer.toString(port));
        List<String> flags = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED");
        ChildJvm jvm =
                new ChildJvm(name, directory, flags, classPath(), "dev.cassandrakafka.capture.CaptureMain", arguments);
        return new AgentProcess(jvm.start(), port);
    }

    private static ServerClassPath classPath() {
        try {
            Path guard = Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = Path.of("target", "capture", "capture.jar").toAbsolutePath();
            return new ServerClassPath(jar + File.pathSeparator + guard);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says of itself, empty while it does not answer. */
    Optional<RuntimeStatus> status() {
        try {
            URI uri = URI.create("http://127.0.0.1:" + port + "/status");
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Optional.of(JSON.readValue(body, RuntimeStatus.class));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
