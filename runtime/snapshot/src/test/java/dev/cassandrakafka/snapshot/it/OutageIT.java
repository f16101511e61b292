package dev.cassandrakafka.snapshot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.snapshot.read.ReadRow;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers that go away and tables that change while they are read. */
class OutageIT {
    private static final int ROWS = 600;

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.durableNode();

    @RegisterExtension
    final SnapshotFixture snapshot = new SnapshotFixture(kafka, cassandra);

    @Test
    void aNodeThatIsKilledIsWaitedFor() throws IOException {
        // Given
        fill("t");
        SnapshotProcess process = snapshot.start("rowsPerSecond: 40");
        awaitRows(process, 20);

        // When
        cassandra.cluster().node(1).kill();
        process.await(RuntimeReason.CASSANDRA_UNAVAILABLE);
        cassandra.cluster().node(1).start();
        cassandra.cluster().awaitReady();

        // Then
        process.awaitEnd();
        assertEveryRowIsThere();
    }

    @Test
    void aBrokerThatIsKilledIsWaitedFor() throws IOException {
        // Given
        fill("t");
        SnapshotProcess process = snapshot.start("rowsPerSecond: 100");
        awaitRows(process, 50);

        // When
        kafka.cluster().broker(1).kill();
        kafka.cluster().broker(1).start();
        kafka.cluster().awaitReady();

        // Then
        process.awaitEnd();
        assertEveryRowIsThere();
    }

    @Test
    void aColumnThatIsDroppedMeanwhileDoesNotStopTheRest() throws IOException {
        // Given
        fill("t");
        SnapshotProcess process = snapshot.start("rowsPerSecond: 100");
        awaitRows(process, 50);

        // When
        snapshot.ddl("ALTER TABLE %s.t DROP v");

        // Then
        process.awaitEnd();
        assertEveryRowIsThere();
    }

    @Test
    void aTableThatIsDroppedMeanwhileDoesNotStopTheOthers() throws IOException {
        // Given
        fill("t");
        fill("gone");
        UUID table = snapshot.tableId("t");
        SnapshotProcess process = snapshot.start("rowsPerSecond: 200");
        awaitRows(process, 50);

        // When
        snapshot.ddl("DROP TABLE %s.gone");

        // Then
        process.awaitEnd();
        assertThat(snapshot.rows().stream()
                        .filter(row -> row.table().equals(table))
                        .map(ReadRow::partitionKey)
                        .distinct())
                .hasSize(ROWS);
    }

    @Test
    void aValueThatIsTooLargeHoldsNothingButItsOwnRange() throws IOException {
        // Given
        fill("t");
        cassandra
                .session()
                .execute(
                        "INSERT INTO %s.t (id, v) VALUES (?, ?)".formatted(snapshot.keyspace()),
                        -1,
                        "x".repeat(1_200_000));

        // When
        SnapshotProcess process = snapshot.start("rowsPerSecond: 100000");
        RuntimeStatus status = process.await(RuntimeReason.RECORD_TOO_LARGE);

        // Then
        assertThat(status.message()).contains("\"v\"", "capture.oversize");
        assertThat(snapshot.rows().stream()
                        .map(ReadRow::partitionKey)
                        .distinct()
                        .count())
                .isGreaterThan(ROWS * 8 / 10);
    }

    private void fill(String table) {
        snapshot.ddl("CREATE TABLE %s." + table + " (id int PRIMARY KEY, v text, w int)");
        PreparedStatement insert = cassandra
                .session()
                .prepare("INSERT INTO %s.%s (id, v, w) VALUES (?, 'x', 1)".formatted(snapshot.keyspace(), table));
        for (int i = 0; i < ROWS; i++) {
            cassandra.session().execute(insert.bind(i));
        }
    }

    private static void awaitRows(SnapshotProcess process, long rows) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> process.status()
                .filter(status -> status.recordsProcessed() >= rows)
                .isPresent());
    }

    private void assertEveryRowIsThere() {
        assertThat(snapshot.rows().stream().map(ReadRow::partitionKey).distinct())
                .hasSize(ROWS)
                .allMatch(ByteBuffer::hasRemaining);
    }
}
