package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.testkit.guard.GuardedMain;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Debezium's Cassandra 5 connector as it is published, and the Jackson jars that its archive lacks. Its jars meet none of ours.
 *
 * @param directory into which {@code run.sh} has unpacked it
 */
record Debezium(Path directory) {
    /** {@code conf/jvm17-clients.options} of Cassandra 5.0, which its classes need on Java 17. */
    private static final List<String> EXPORTS = List.of(
            "java.base/jdk.internal.misc",
            "java.base/jdk.internal.ref",
            "java.base/java.lang.ref",
            "jdk.unsupported/sun.misc",
            "java.management.rmi/com.sun.jmx.remote.internal.rmi",
            "java.rmi/sun.rmi.registry",
            "java.rmi/sun.rmi.server",
            "java.sql/java.sql",
            "jdk.attach/sun.tools.attach");

    private static final List<String> OPENS = List.of(
            "java.base/java.lang",
            "java.base/java.lang.module",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/sun.nio.ch",
            "java.base/jdk.internal.loader",
            "java.base/jdk.internal.math",
            "java.base/jdk.internal.module",
            "java.base/jdk.internal.ref",
            "java.base/jdk.internal.reflect",
            "java.base/jdk.internal.util.jar",
            "jdk.management/com.sun.management.internal");

    static final String MAIN = "io.debezium.connector.cassandra.CassandraConnectorTask";

    ServerClassPath classPath() {
        var guard = GuardedMain.class.getProtectionDomain().getCodeSource().getLocation();
        return new ServerClassPath(Stream.concat(jars(), Stream.of(Path.of(guard.getPath())))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    List<String> moduleFlags() {
        return Stream.concat(
                        EXPORTS.stream().map("--add-exports=%s=ALL-UNNAMED"::formatted),
                        OPENS.stream().map("--add-opens=%s=ALL-UNNAMED"::formatted))
                .toList();
    }

    /** The version of a jar of its archive, such as {@code cassandra-all}. */
    String version(String artifact) {
        return jars().map(jar -> String.valueOf(jar.getFileName()))
                .filter(jar -> jar.matches(artifact + "-\\d.*\\.jar"))
                .map(jar -> jar.substring(artifact.length() + 1, jar.length() - ".jar".length()))
                .findFirst()
                .orElse("?");
    }

    private Stream<Path> jars() {
        try (var files = Files.walk(directory.toAbsolutePath().normalize())) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
