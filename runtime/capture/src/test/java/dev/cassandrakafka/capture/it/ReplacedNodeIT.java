package dev.cassandrakafka.capture.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that loses its disk and comes back at its address as another one, beside an agent that lives on. */
class ReplacedNodeIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @Test
    void theAgentGoesOnAsThatOfTheNewNode() throws IOException {
        try (CassandraCluster cluster = start()) {
            // Given
            CaptureFixture capture = new CaptureFixture(KAFKA, () -> cluster).open("replaced-node");
            AgentProcess agent = capture.start();
            try {
                write(capture, 1);
                capture.awaitChanges("00000001: row [] marker v=61");
                String before = hostId(agent).orElseThrow();
                // When
                replace(cluster);
                cluster.createKeyspace(capture.keyspace());
                write(capture, 2);
                // Then
                capture.awaitChanges("00000001: row [] marker v=61", "00000002: row [] marker v=61");
                UUID after = cluster.hostId(1);
                assertThat(after).hasToString(hostId(agent).orElseThrow()).isNotEqualTo(UUID.fromString(before));
                assertThat(agent.status().map(RuntimeStatus::lastError))
                        .hasValueSatisfying(last -> assertThat(last.message()).contains("was " + before));
            } finally {
                capture.stop();
            }
        }
    }

    private static Optional<String> hostId(AgentProcess agent) {
        return agent.status().map(RuntimeStatus::capture).map(CaptureStatus::hostId);
    }

    private static void write(CaptureFixture capture, int key) {
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.execute("INSERT INTO ks.t (k, v) VALUES (%d, 'a')".formatted(key));
    }

    private static void replace(CassandraCluster cluster) throws IOException {
        cluster.node(1).kill();
        for (String part : List.of("data", "commitlog", "cdc_raw", "hints", "saved_caches")) {
            clear(cluster.node(1).home().resolve(part));
        }
        cluster.node(1).start();
        cluster.awaitReady();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> cluster.execute("SELECT keyspace_name FROM system_schema.keyspaces")
                                .all()
                                .size()
                        > 0);
    }

    private static void clear(Path directory) throws IOException {
        try (Stream<Path> files = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static CassandraCluster start() {
        return CassandraCluster.builder()
                .directory(Path.of("target", "servers", "replaced-node"))
                .commitLog(CommitLog.batch().segments(1))
                .start();
    }
}
