package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Scale;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import java.nio.file.Path;
import net.jcip.annotations.NotThreadSafe;

/** The servers of some histories; each history has a keyspace and a pipeline of its own. */
@NotThreadSafe
final class World implements AutoCloseable {
    static final Path DIRECTORY = Path.of("target", "histories").toAbsolutePath();
    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath();
    /** So little that it is full after some hundred large rows. */
    private static final int CDC_SPACE_MEBIBYTES = 12;

    private final Scale scale;
    private final CassandraCluster cassandra;
    private final KafkaCluster kafka;

    private World(Scale scale, CassandraCluster cassandra, KafkaCluster kafka) {
        this.scale = scale;
        this.cassandra = cassandra;
        this.kafka = kafka;
    }

    /**
     * Nodes whose commit log is on the disk when a write is acknowledged, in small segments, so that many come and go.
     *
     * @param name of the folder for files and logs
     */
    static World start(Scale scale, String name) {
        Path directory = DIRECTORY.resolve(name);
        var kafka = KafkaCluster.builder()
                .directory(directory.resolve("kafka"))
                .brokers(scale.brokers())
                .start();
        try {
            var cassandra = CassandraCluster.builder()
                    .directory(directory.resolve("cassandra"))
                    .nodes(scale.nodes())
                    .commitLog(CommitLog.batch().segments(1).cdcSpace(CDC_SPACE_MEBIBYTES, true))
                    .yaml("max_hint_window", Settings.HINT_WINDOW.toSeconds() + "s")
                    .start();
            return new World(scale, cassandra, kafka);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    CassandraCluster cassandra() {
        return cassandra;
    }

    KafkaCluster kafka() {
        return kafka;
    }

    /** Starts the roles for a keyspace and waits until they are ready. */
    CapturePipeline pipeline(String keyspace) {
        var pipeline = CapturePipeline.builder(cassandra, kafka)
                .repository(REPOSITORY)
                .directory(DIRECTORY.resolve(keyspace))
                .prefix(keyspace)
                .keyspaces(keyspace)
                .merges(scale.merges())
                .start();
        try {
            pipeline.awaitReady();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    @Override
    public void close() {
        cassandra.close();
        kafka.close();
    }
}
