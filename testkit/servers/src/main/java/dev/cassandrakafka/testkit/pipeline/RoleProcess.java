package dev.cassandrakafka.testkit.pipeline;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** One process of a role. What is done to it is done by one thread. */
@NotThreadSafe
public final class RoleProcess implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "-Xms32m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ChildJvm jvm;
    private final int port;
    private ChildProcess process;

    private RoleProcess(ChildJvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
        this.process = jvm.start();
    }

    static RoleProcess start(RoleJar jar, String name, Path parent, String pipeline) {
        return start(jar, name, parent, FLAGS, pipeline);
    }

    /**
     * Starts one alone, for who looks at what it costs.
     *
     * @param name of its directory, which is emptied first
     * @param parent where that directory is made
     * @param flagsOfJvm for its heap and the like
     * @param pipeline text of the pipeline file
     */
    public static RoleProcess start(RoleJar jar, String name, Path parent, List<String> flagsOfJvm, String pipeline) {
        var directory = ServerDirectory.fresh(parent, name);
        var file = ServerDirectory.write(directory.resolve("pipeline.yaml"), pipeline);
        var port = LoopbackPorts.free();
        var flags = new ArrayList<>(flagsOfJvm);
        flags.addAll(jar.moduleFlags());
        var arguments = List.of(
                "--pipeline=" + file,
                "--secrets-dir=" + directory.resolve("secrets"),
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        return new RoleProcess(new ChildJvm(name, directory, flags, jar.classPath(), jar.mainClass(), arguments), port);
    }

    /** The child process that it is now, for its log, its CPU time and its pid. */
    public ChildProcess process() {
        return process;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Ends it in order, by SIGTERM. */
    public void stop() {
        process.stop();
    }

    /** Starts it again in the same directory. Nothing when it runs. */
    public void start() {
        if (!process.isAlive()) {
            process = jvm.start();
        }
    }

    /** Makes it unreachable with its connections open, as SIGSTOP does. */
    public void freeze() {
        process.freeze();
    }

    /** Ends {@link #freeze}. */
    public void thaw() {
        process.thaw();
    }

    /** Whether it says so itself, at {@code /readyz}. */
    public boolean isReady() {
        return ask("/readyz").filter(answer -> answer.statusCode() == OK).isPresent();
    }

    /** What it tells at {@code /status}, in JSON; empty while nobody answers. */
    public Optional<String> status() {
        return ask("/status").map(HttpResponse::body);
    }

    private Optional<HttpResponse<String>> ask(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT)
                .build();
        try {
            return Optional.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw ServerException.interrupted("asking " + process.name(), e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
