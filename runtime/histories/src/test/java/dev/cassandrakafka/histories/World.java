package dev.cassandrakafka.histories;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import java.nio.file.Path;
import net.jcip.annotations.NotThreadSafe;

/** The servers of all histories; each history has a keyspace and a pipeline of its own. */
@NotThreadSafe
final class World implements AutoCloseable {
    private static final Path DIRECTORY = Path.of("target", "histories").toAbsolutePath();
    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath();

    private final CassandraCluster cassandra;
    private final KafkaCluster kafka;

    private World(CassandraCluster cassandra, KafkaCluster kafka) {
        this.cassandra = cassandra;
        this.kafka = kafka;
    }

    /** Nodes whose commit log is on the disk when a write is acknowledged, in small segments, so that many come and go. */
    static World start(int nodes) {
        var kafka = KafkaCluster.builder().directory(DIRECTORY.resolve("kafka")).start();
        try {
            var cassandra = CassandraCluster.builder()
                    .directory(DIRECTORY.resolve("cassandra"))
                    .nodes(nodes)
                    .commitLog(CommitLog.batch().segments(1))
                    .start();
            return new World(cassandra, kafka);
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

    /** Makes the keyspace with its tables and starts the roles. */
    CapturePipeline pipeline(String keyspace) {
        cassandra.createKeyspace(keyspace);
        Tables.schema(keyspace).forEach(cassandra::ddl);
        return CapturePipeline.builder(cassandra, kafka)
                .repository(REPOSITORY)
                .directory(DIRECTORY.resolve(keyspace))
                .prefix(keyspace)
                .keyspaces(keyspace)
                .start();
    }

    @Override
    public void close() {
        cassandra.close();
        kafka.close();
    }
}
