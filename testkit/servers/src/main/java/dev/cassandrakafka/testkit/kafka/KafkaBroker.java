package dev.cassandrakafka.testkit.kafka;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** One broker of a cluster, by the number that is its node id. What is done to it is done by one thread. */
@NotThreadSafe
public final class KafkaBroker {
    private static final String CLUSTER_ID = "dGVzdGtpdC1jbHVzdGVyMQ";
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final int id;
    private final ChildJvm jvm;
    private ChildProcess process;

    private KafkaBroker(int id, ChildJvm jvm) {
        this.id = id;
        this.jvm = jvm;
        this.process = jvm.start();
    }

    static KafkaBroker start(KafkaLayout layout, int id) {
        var name = "kafka-" + id;
        var directory = ServerDirectory.fresh(layout.directory(), name);
        var properties = ServerDirectory.write(
                directory.resolve("server.properties"), KafkaProperties.of(layout, id, directory.resolve("data")));
        return new KafkaBroker(
                id,
                new ChildJvm(
                        name,
                        directory,
                        FLAGS,
                        ServerClassPath.of("kafka"),
                        "dev.cassandrakafka.testkit.kafka.server.KafkaFormatAndRun",
                        arguments(layout, properties)));
    }

    private static List<String> arguments(KafkaLayout layout, Path properties) {
        var arguments = new ArrayList<>(List.of(properties.toString(), CLUSTER_ID));
        layout.user().ifPresent(user -> {
            for (var mechanism : List.of("SCRAM-SHA-256", "SCRAM-SHA-512")) {
                arguments.add("%s=[name=%s,password=%s]".formatted(mechanism, user.name(), user.password()));
            }
        });
        return arguments;
    }

    /** Its node id, from 1. */
    public int id() {
        return id;
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

    /** Starts it again on the same ports and data; {@link KafkaCluster#awaitReady} tells when it serves. Nothing when it runs. */
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
}
