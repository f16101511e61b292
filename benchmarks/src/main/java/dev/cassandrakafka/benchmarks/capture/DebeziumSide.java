package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** Debezium's connector, one process beside the node, which encodes and produces by itself. */
@NotThreadSafe
final class DebeziumSide implements Side {
    /** The last thing that it says of its start. */
    private static final String READY = "Starting JMX reporter";

    private static final String PROPERTIES =
            """
            name=%1$s
            connector.name=%1$s
            topic.prefix=%1$s
            cassandra.node.id=n1
            cassandra.cluster.name=testkit
            cassandra.config=%2$s
            cassandra.driver.config.file=%3$s
            http.port=%4$d
            commit.log.relocation.dir=%5$s
            offset.backing.store.dir=%6$s
            commit.log.real.time.processing.enabled=%7$s
            commit.log.marked.complete.poll.interval.ms=%8$d
            cdc.dir.poll.interval.ms=%8$d
            snapshot.mode=NEVER
            key.converter=org.apache.kafka.connect.json.JsonConverter
            value.converter=org.apache.kafka.connect.json.JsonConverter
            key.converter.schemas.enable=false
            value.converter.schemas.enable=false
            kafka.producer.bootstrap.servers=%9$s
            kafka.producer.acks=all
            event.order.guarantee.mode=partition_values
            """;
    private static final String DRIVER =
            """
            datastax-java-driver {
              basic.contact-points = ["%s:%d"]
              basic.load-balancing-policy.local-datacenter = %s
            }
            """;

    /** Without one it logs at DEBUG, each look at an empty queue as well. */
    private static final String LOGBACK =
            """
            <configuration>
              <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %-5level [%thread] %logger{20} - %msg%n</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="OUT"/></root>
            </configuration>
            """;

    private final String name;
    private final ChildJvm jvm;
    private ChildProcess process;

    private DebeziumSide(String name, ChildJvm jvm) {
        this.name = name;
        this.jvm = jvm;
        this.process = jvm.start();
    }

    /** Starts it; with {@code realTime} it reads segments that are not finished. */
    static DebeziumSide start(Place place, Debezium debezium, boolean realTime) {
        var home = place.cassandra().node(1).home();
        var directory = ServerDirectory.fresh(place.directory(), place.name());
        place.changeTopics().forEach(topic -> place.kafka().createTopic(topic, Place.PARTITIONS));
        // It reads the schema from the node's tables on the disk.
        place.cassandra().node(1).flush("system_schema");
        var properties = properties(place, directory, realTime);
        var flags = new ArrayList<>(Heap.COMPARED);
        flags.addAll(debezium.moduleFlags());
        flags.add("-Dcassandra-rackdc.properties="
                + home.resolve("cassandra-rackdc.properties").toUri());
        flags.add("-Dcassandra.storagedir=" + home);
        flags.add("-Dlogback.configurationFile=" + ServerDirectory.write(directory.resolve("logback.xml"), LOGBACK));
        return new DebeziumSide(
                place.name(),
                new ChildJvm(
                        place.name(),
                        directory,
                        flags,
                        debezium.classPath(),
                        Debezium.MAIN,
                        List.of(properties.toString())));
    }

    private static Path properties(Place place, Path directory, boolean realTime) {
        var cassandra = place.cassandra();
        var driver = ServerDirectory.write(
                directory.resolve("driver.conf"),
                DRIVER.formatted(cassandra.contactPoints().get(0), cassandra.port(), cassandra.localDatacenter()));
        var text = PROPERTIES.formatted(
                place.name(),
                yaml(place, directory),
                driver,
                LoopbackPorts.free(),
                ServerDirectory.fresh(directory, "relocation"),
                ServerDirectory.fresh(directory, "offsets"),
                realTime,
                Heap.POLL_MILLIS,
                place.kafka().bootstrapServers());
        return ServerDirectory.write(directory.resolve("debezium.properties"), text);
    }

    /** The node's own, but for the directory of the segments. */
    private static Path yaml(Place place, Path directory) {
        try {
            var text = Files.readString(place.cassandra().node(1).home().resolve("cassandra.yaml"));
            var own = text.replaceAll("(?m)^cdc_raw_directory:.*$", "cdc_raw_directory: '" + place.segments() + "'");
            return ServerDirectory.write(directory.resolve("cassandra.yaml"), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String topic(String keyspace, String table) {
        return "%s.%s.%s".formatted(name, keyspace, table);
    }

    @Override
    public boolean isReady() {
        try {
            return Files.readString(process.log()).contains(READY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, ChildProcess> processes() {
        return Map.of("connector", process);
    }

    @Override
    public void killAndStart() {
        process.kill();
        process = jvm.start();
    }

    @Override
    public void close() {
        process.close();
    }
}
