package dev.cassandrakafka.quickstart;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Kafka and Cassandra of the quickstart. */
final class Servers implements AutoCloseable {
    private final KafkaCluster kafka;
    private final CassandraCluster cassandra;

    private Servers(KafkaCluster kafka, CassandraCluster cassandra) {
        this.kafka = kafka;
        this.cassandra = cassandra;
    }

    /** Starts both at once. */
    static Servers start(Path folder) {
        var cassandra = CompletableFuture.supplyAsync(() -> CassandraCluster.builder()
                .directory(folder.resolve("cassandra"))
                // Whoever reads changes sees a write when it is acknowledged, not up to ten seconds later.
                .durable()
                .start());
        KafkaCluster kafka =
                KafkaCluster.builder().directory(folder.resolve("kafka")).start();
        return new Servers(kafka, cassandra.join());
    }

    KafkaCluster kafka() {
        return kafka;
    }

    CassandraCluster cassandra() {
        return cassandra;
    }

    /** Runs the statements of a file, each ended by a semicolon. */
    void schema(Path file) throws IOException {
        CqlSession session = cassandra.session();
        for (String statement :
                Files.readString(file).replaceAll("(?m)^--.*$", "").split(";", -1)) {
            if (!statement.isBlank()) {
                session.execute(statement.strip());
            }
        }
    }

    @Override
    public void close() {
        kafka.close();
        cassandra.close();
    }
}
