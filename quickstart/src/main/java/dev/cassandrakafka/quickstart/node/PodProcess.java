package dev.cassandrakafka.quickstart.node;

import dev.cassandrakafka.testkit.guard.GuardedMain;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;

/** The process that stands for the container of a pod. It ends when this JVM ends, however that comes. */
final class PodProcess {
    private static final String HEAP = "-Xmx256m";
    private static final String PIPELINE = "etc/cassandra-kafka/pipeline/pipeline.yaml";
    private static final String SECRETS = "etc/cassandra-kafka/secrets";

    private final Process process;

    private PodProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process.
     *
     * @param jar what stands for the image
     * @param root the folder that stands for the root of the container's file system
     * @param port the loopback port to serve HTTP on
     */
    static PodProcess start(Path jar, Container container, Path root, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + Files.createDirectories(root.resolve("tmp")),
                "-cp",
                jar + File.pathSeparator + guard(),
                GuardedMain.class.getName(),
                mainClass(jar)));
        command.addAll(Objects.requireNonNullElse(container.getArgs(), List.of()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(root).toFile()));
        environment(builder.environment(), container, root, port);
        return new PodProcess(builder.start());
    }

    /** The file that holds what the container prints. */
    static Path log(Path root) {
        return root.resolveSibling(root.getFileName() + ".log");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Asks the process to drain and end. Not {@code Process.destroy()}: that would close its input, upon which the guard halts it. */
    void terminate() {
        process.toHandle().destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    private static void environment(Map<String, String> environment, Container container, Path root, int port) {
        for (EnvVar variable : container.getEnv()) {
            if (variable.getValue() != null) {
                environment.put(variable.getName(), variable.getValue());
            }
        }
        environment.put("PIPELINE_FILE", root.resolve(PIPELINE).toString());
        environment.put("SECRETS_DIR", root.resolve(SECRETS).toString());
        environment.put("HTTP_HOST", "127.0.0.1");
        environment.put("HTTP_PORT", Integer.toString(port));
    }

    private static String mainClass(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String main = file.getManifest().getMainAttributes().getValue("Main-Class");
            return Objects.requireNonNull(main, () -> jar + " names no Main-Class");
        }
    }

    private static Path guard() {
        return Path.of(GuardedMain.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
