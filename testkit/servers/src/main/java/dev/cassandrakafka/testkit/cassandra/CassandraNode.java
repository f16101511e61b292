package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** One node of a cluster, by its number from 1. What is done to it is done by one thread. */
@NotThreadSafe
public final class CassandraNode {
    private static final String LOGBACK =
            """
            <configuration>
              <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level [%thread] %logger{20} - %msg%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="OUT"/></root>
            </configuration>
            """;

    private final InetSocketAddress address;
    private final ChildJvm jvm;
    private final NodeManagement management;
    private ChildProcess process;

    private CassandraNode(InetSocketAddress address, ChildJvm jvm, NodeManagement management) {
        this.address = address;
        this.jvm = jvm;
        this.management = management;
        this.process = jvm.start();
    }

    static CassandraNode start(CassandraLayout layout, int number) {
        var name = "cassandra-" + number;
        var home = ServerDirectory.fresh(layout.directory(), name);
        ServerDirectory.fresh(home, "triggers");
        ServerDirectory.write(home.resolve("cassandra.yaml"), CassandraYaml.of(layout, number, home));
        ServerDirectory.write(
                home.resolve("cassandra-rackdc.properties"),
                "dc=%s\nrack=rack%d\n".formatted(layout.differences().datacenter(number), number));
        ServerDirectory.write(home.resolve("logback.xml"), LOGBACK);
        var jvm = new ChildJvm(
                name,
                home,
                CassandraFlags.of(layout, number, home),
                layout.version().classPath(),
                "org.apache.cassandra.service.CassandraDaemon",
                List.of());
        return new CassandraNode(layout.address(number), jvm, new NodeManagement(layout.managementPort(number)));
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        return address;
    }

    /** Its directory: {@code data}, {@code commitlog}, {@code cdc_raw}, its log. */
    public Path home() {
        return jvm.directory();
    }

    /** Where it leaves its segments for the reader of changes. */
    public Path cdcRaw() {
        return home().resolve("cdc_raw");
    }

    /** The child process that it is now, for its log, its CPU time and its pid. */
    public ChildProcess process() {
        return process;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.kill();
    }

    /** Ends it in order, by SIGTERM: it drains. */
    public void stop() {
        process.stop();
    }

    /** Writes the memtables of a keyspace to the disk, so that the segments which hold only their writes leave the commit log. */
    public void flush(String keyspace) {
        management.flush(process, keyspace);
    }

    /** Writes everything to the disk and ends every segment; it takes no more writes until it is started again. */
    public void drain() {
        management.drain(process);
    }

    /** Repairs a keyspace, in full, for every range of which it has a replica; it and the other replicas must be up. */
    public void repair(String keyspace) {
        management.repair(process, keyspace);
    }

    /** Starts it again with the same data; {@link CassandraCluster#awaitReady} tells when it serves. Nothing when it runs. */
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
