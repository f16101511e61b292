package dev.cassandrakafka.merge.it;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** The role as people run it: {@code target/merge/merge.jar} in a JVM of its own, with its state below the test's directory. */
final class MergeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PIPELINE =
            """
            name: %1$s
            cassandra:
              contactPoints: [127.0.0.1]
              localDatacenter: dc1
            tables: [{keyspace: shop}]
            kafka: {bootstrapServers: "%2$s"}
            topics: {prefix: %1$s, partitions: %3$d, replicationFactor: 1}
            merge: {stateDirectory: %4$s, standbyReplicas: %5$d, badRecord: %6$s}
            """;

    private final ChildJvm jvm;
    private final int port;
    private ChildProcess process;

    private MergeProcess(ChildJvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
        this.process = jvm.start();
    }

    /** With these words of the pipeline file about raw records that cannot be merged. */
    static MergeProcess start(String name, Path directory, String bootstrapServers, int partitions, String badRecord)
            throws IOException {
        return start(name, directory, bootstrapServers, partitions, 0, badRecord, "");
    }

    /** With this many further copies of each partition of the state, in other processes. */
    static MergeProcess start(String name, Path directory, String bootstrapServers, int partitions, int standbys)
            throws IOException {
        return start(name, directory, bootstrapServers, partitions, standbys, "{action: Stop}", "");
    }

    /** With events in Avro and a registry. */
    static MergeProcess startAvro(String name, Path directory, String bootstrapServers, int partitions, URI registry)
            throws IOException {
        String format = "format: {value: Avro, registry: {url: \"%s\"}}%n".formatted(registry);
        return start(name, directory, bootstrapServers, partitions, 0, "{action: Stop}", format);
    }

    private static MergeProcess start(
            String name,
            Path directory,
            String bootstrapServers,
            int partitions,
            int standbys,
            String badRecord,
            String more)
            throws IOException {
        Path folder = Files.createDirectories(directory.toAbsolutePath());
        String text =
                PIPELINE.formatted(name, bootstrapServers, partitions, folder.resolve("state"), standbys, badRecord)
                        + more;
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), text);
        int port = LoopbackPorts.free();
        List<String> arguments = List.of(
                "--pipeline", file.toString(),
                "--secrets-dir", folder.resolve("secrets").toString(),
                "--http-host", "127.0.0.1",
                "--http-port", Integer.toString(port));
        List<String> flags = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return new MergeProcess(
                new ChildJvm(name, folder, flags, classPath(), "dev.cassandrakafka.merge.MergeMain", arguments), port);
    }

    private static ServerClassPath classPath() {
        try {
            Path guard = Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = Path.of("target", "merge", "merge.jar").toAbsolutePath();
            return new ServerClassPath(jar + File.pathSeparator + guard);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} does, for good. */
    void kill() {
        process.kill();
    }

    /** As {@code kill -9} does, and another one in its place. */
    void killAndStart() {
        process.kill();
        process = jvm.start();
    }

    /** As SIGTERM does, and another one in its place. */
    void stopAndStart() {
        process.stop();
        process = jvm.start();
    }

    /** What it says of itself, empty while it does not answer. */
    Optional<RuntimeStatus> status() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            String body =
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Optional.of(JSON.readValue(body, RuntimeStatus.class));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    RuntimeStatus await(String what, Predicate<RuntimeStatus> holds) {
        return Awaitility.await(what + " of " + process.describe())
                .atMost(PATIENCE)
                .until(() -> status().filter(holds), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        process.close();
    }
}
