package dev.cassandrakafka.capture.it;

import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Segments of version 8, as only Cassandra 5.0 writes them, and compressed. */
class CompressedSegmentsIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension CASSANDRA = CassandraExtension.of(
            "cassandra-capture-lz4",
            builder -> builder.commitLog(CommitLog.periodic(Duration.ofMillis(100))
                    .segments(1)
                    .compressed("LZ4Compressor")
                    .version8()));

    @RegisterExtension
    final CaptureFixture capture = new CaptureFixture(KAFKA, CASSANDRA);

    @Test
    void everyRowArrivesAndFullSegmentsAreDeleted() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        // When
        for (int key = 0; key < 3000; key++) {
            capture.execute("INSERT INTO ks.t (k, v) VALUES (%d, '%s')".formatted(key, "v".repeat(500) + key));
        }
        // Then
        capture.awaitChanges(3000);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> capture.files(".idx") <= 1);
    }
}
