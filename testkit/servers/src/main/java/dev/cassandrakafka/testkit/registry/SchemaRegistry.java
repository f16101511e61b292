package dev.cassandrakafka.testkit.registry;

import dev.cassandrakafka.testkit.guard.GuardedMain;
import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.ServerException;
import dev.cassandrakafka.testkit.process.Waiting;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** A running registry on 127.0.0.1 that keeps its schemas in memory. Closing it ends it; so does the end of this JVM. */
@NotThreadSafe
public final class SchemaRegistry implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildProcess process;
    private final URI url;

    private SchemaRegistry(ChildProcess process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param home where its distribution was unpacked
     * @param directory in which it gets one of its own
     */
    public static SchemaRegistry start(Path home, Path directory) {
        int port = LoopbackPorts.free();
        List<String> flags = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port);
        ChildProcess process = new ChildJvm(
                        "registry",
                        ServerDirectory.fresh(directory, "registry"),
                        flags,
                        new ServerClassPath(jar(home) + File.pathSeparator + guard()),
                        "io.quarkus.runner.GeneratedMain",
                        List.of())
                .start();
        var registry = new SchemaRegistry(process, URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7/"));
        try {
            Waiting.of("the schema registry answers", TO_START, List.of(process))
                    .until(registry::answers);
            return registry;
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** Of Confluent's interface. */
    public URI url() {
        return url;
    }

    /** Sends a request to a path below {@link #url()}; an empty body is none. The answer, whatever its status. */
    public HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .timeout(TO_ANSWER)
                .header("Content-Type", MEDIA_TYPE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ServerException("the schema registry does not answer", e);
        } catch (InterruptedException e) {
            throw ServerException.interrupted("the schema registry", e);
        }
    }

    private boolean answers() {
        try {
            return send("GET", "subjects", "").statusCode() == 200;
        } catch (ServerException notYet) {
            return false;
        }
    }

    private static Path jar(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(() -> new ServerException("no schema registry is unpacked in " + home));
        } catch (IOException e) {
            throw new ServerException("cannot look into " + home, e);
        }
    }

    private static Path guard() {
        try {
            return Path.of(GuardedMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new ServerException("cannot find the guard", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
