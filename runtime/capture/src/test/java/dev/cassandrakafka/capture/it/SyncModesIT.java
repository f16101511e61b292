package dev.cassandrakafka.capture.it;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.cassandra.CommitLogKeys;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a node writes its commit log: when it syncs, plain or encrypted (which compresses too). */
class SyncModesIT {
    private static final int ROWS = 3000;

    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    static List<CommitLog> kinds() {
        return List.of(
                CommitLog.periodic(Duration.ofMillis(100)).segments(1),
                CommitLog.batch().segments(1),
                CommitLog.group(Duration.ofMillis(5)).segments(1),
                CommitLog.periodic(Duration.ofMillis(100)).segments(1).encrypted());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyRowArrivesAndFullSegmentsAreDeleted(CommitLog kind) throws IOException {
        try (CassandraCluster cluster = start(kind)) {
            // Given
            CaptureFixture capture = new CaptureFixture(KAFKA, () -> cluster).open("sync-modes");
            capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
            try {
                // When
                for (int key = 0; key < ROWS; key++) {
                    capture.execute("INSERT INTO ks.t (k, v) VALUES (%d, '%s')".formatted(key, "v".repeat(500) + key));
                }
                begin(capture, cluster, kind.encryption());
                // Then
                capture.awaitChanges(ROWS);
                Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> capture.files(".idx") <= 1);
            } finally {
                capture.stop();
            }
        }
    }

    /** Encrypted segments meet an agent without the key first: it says so, and reads them when it has it. */
    private static void begin(CaptureFixture capture, CassandraCluster cluster, boolean encrypted) throws IOException {
        capture.start();
        if (encrypted) {
            capture.await(RuntimeReason.SEGMENT_UNREADABLE);
            capture.kill();
            CommitLogKeys keys = cluster.commitLogKeys();
            Path secret = Files.createDirectories(capture.secrets().resolve("keys"));
            Files.copy(keys.store(), secret.resolve("store"));
            Files.writeString(secret.resolve("password"), keys.password());
            capture.options(
                            "encryption: {keyStoreSecretRef: {name: keys, key: store}, passwordSecretRef: {name: keys, key: password}}")
                    .start();
        }
    }

    private static CassandraCluster start(CommitLog kind) {
        return CassandraCluster.builder()
                .directory(Path.of("target", "servers", "sync-modes"))
                .commitLog(kind)
                .start();
    }
}
