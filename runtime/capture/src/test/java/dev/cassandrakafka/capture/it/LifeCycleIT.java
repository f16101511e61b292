package dev.cassandrakafka.capture.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes and agents that are killed, and tables that change while they are written. */
class LifeCycleIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension CASSANDRA = CassandraExtension.of(
            "cassandra-capture-batch",
            builder -> builder.commitLog(CommitLog.batch().segments(1)));

    @RegisterExtension
    final CaptureFixture capture = new CaptureFixture(KAFKA, CASSANDRA);

    private void insert(String table, int from, int to) {
        for (int key = from; key < to; key++) {
            capture.execute("INSERT INTO ks.%s (k, v) VALUES (%d, '%s')".formatted(table, key, "v".repeat(500)));
        }
    }

    @Test
    void aKilledAgentGoesOnWhereItWas() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        insert("t", 0, 500);
        // When
        capture.kill();
        insert("t", 500, 3000);
        capture.start();
        // Then
        capture.awaitChanges(3000);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> capture.files(".idx") <= 1);
    }

    @Test
    void aKilledNodeLinksItsSegmentsAgainAndNothingIsLost() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        insert("t", 0, 3000);
        capture.awaitChanges(3000);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> capture.files(".idx") <= 1);
        // When
        capture.cluster().node(1).kill();
        capture.cluster().node(1).start();
        capture.cluster().awaitReady();
        insert("t", 3000, 3100);
        // Then
        capture.awaitChanges(3100);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> capture.files(".idx") <= 1);
        assertThat(capture.records().size()).isLessThan(5000);
    }

    @Test
    void tablesThatChangeWhileTheyAreWritten() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        capture.execute("INSERT INTO ks.t (k, v) VALUES (1, 'a')");
        // When
        capture.ddl("ALTER TABLE ks.t ADD w int");
        capture.execute("INSERT INTO ks.t (k, v, w) VALUES (2, 'b', 7)");
        capture.ddl("CREATE TABLE ks.late (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.execute("INSERT INTO ks.late (k, v) VALUES (3, 'c')");
        capture.awaitChanges(3);
        capture.ddl("ALTER TABLE ks.t DROP w");
        capture.execute("INSERT INTO ks.t (k, v) VALUES (4, 'd')");
        capture.ddl("DROP TABLE ks.late");
        capture.ddl("CREATE TABLE ks.late (k bigint PRIMARY KEY, v text) WITH cdc = true");
        capture.execute("INSERT INTO ks.late (k, v) VALUES (5, 'e')");
        // Then
        capture.awaitChanges(
                "00000001: row [] marker v=61",
                "00000002: row [] marker v=62 w=00000007",
                "00000003: row [] marker v=63",
                "00000004: row [] marker v=64",
                "0000000000000005: row [] marker v=65");
    }

    @Test
    void whatWasLeftOfTablesThatAreDroppedOrLoseTheirFlagIsPublished() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.ddl("CREATE TABLE ks.gone (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        capture.execute("INSERT INTO ks.t (k, v) VALUES (1, 'a')");
        capture.awaitChanges(1);
        capture.awaitStored();
        // When
        capture.kill();
        capture.execute("INSERT INTO ks.t (k, v) VALUES (2, 'b')");
        capture.execute("INSERT INTO ks.gone (k, v) VALUES (3, 'c')");
        capture.execute(
                "BEGIN BATCH INSERT INTO ks.gone (k, v) VALUES (4, 'd'); INSERT INTO ks.t (k, v) VALUES (4, 'e');"
                        + " APPLY BATCH");
        capture.ddl("ALTER TABLE ks.t WITH cdc = false");
        capture.ddl("DROP TABLE ks.gone");
        capture.start();
        // Then
        capture.awaitChanges(
                "00000001: row [] marker v=61",
                "00000002: row [] marker v=62",
                "00000003: row [] marker v=63",
                "00000004: row [] marker v=64",
                "00000004: row [] marker v=65");
        capture.awaitKind(RawKind.DROPPED);
        capture.awaitFinding("cdc");
    }

    @Test
    void whatIsWrittenAfterATruncateIsOfALaterEpoch() {
        // Given
        capture.ddl("CREATE TABLE ks.t (k int PRIMARY KEY, v text) WITH cdc = true");
        capture.start();
        insert("t", 0, 1);
        capture.awaitChanges(1);
        // When
        capture.execute("TRUNCATE ks.t");
        insert("t", 1, 2);
        // Then
        capture.awaitEpochs("00000000", "00000001");
    }
}
