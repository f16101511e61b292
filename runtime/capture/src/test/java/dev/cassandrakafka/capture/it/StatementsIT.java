package dev.cassandrakafka.capture.it;

import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What CQL statements become in the raw topic. */
class StatementsIT {
    @RegisterExtension
    static final KafkaExtension KAFKA = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension CASSANDRA = CassandraExtension.of(
            "cassandra-capture",
            builder ->
                    builder.commitLog(CommitLog.periodic(Duration.ofMillis(100)).segments(1)));

    @RegisterExtension
    final CaptureFixture capture = new CaptureFixture(KAFKA, CASSANDRA);

    @BeforeEach
    void tables() {
        capture.ddl("CREATE TYPE ks.u (a int, b text)");
        capture.ddl(
                "CREATE TABLE ks.t (k int, c int, s text static, v text, m map<text, int>, l list<int>, st set<int>, u"
                        + " u, f frozen<u>, PRIMARY KEY (k, c)) WITH cdc = true");
    }

    @Test
    void writesOfRowsAndCells() {
        // Given
        capture.start();
        // When
        capture.execute("INSERT INTO ks.t (k, c, v) VALUES (1, 2, 'a')");
        capture.execute("UPDATE ks.t SET v = 'b' WHERE k = 1 AND c = 2");
        capture.execute("INSERT INTO ks.t (k, s) VALUES (1, 'x')");
        capture.execute("INSERT INTO ks.t (k, c, v) VALUES (2, 2, 'a') USING TTL 1000");
        capture.execute("INSERT INTO ks.t (k, c, v) VALUES (3, 1, 'lwt') IF NOT EXISTS");
        // Then
        capture.awaitChanges(
                "00000001: row [00000002] marker v=61",
                "00000001: row [00000002] v=62",
                "00000001: static s=78",
                "00000002: row [00000002] marker ttl 1000 v=61 ttl 1000",
                "00000003: row [00000001] marker v=6c7774");
    }

    @Test
    void deletesOfEveryKind() {
        // Given
        capture.start();
        // When
        capture.execute("DELETE v FROM ks.t WHERE k = 1 AND c = 2");
        capture.execute("DELETE FROM ks.t WHERE k = 1 AND c = 2");
        capture.execute("DELETE FROM ks.t WHERE k = 1 AND c >= 3 AND c < 5");
        capture.execute("DELETE FROM ks.t WHERE k = 1 AND c > 7");
        capture.execute("DELETE FROM ks.t WHERE k = 1");
        // Then
        capture.awaitChanges(
                "00000001: row [00000002] v deleted",
                "00000001: row [00000002] deleted",
                "00000001: range [[00000003],)[00000005] deleted",
                "00000001: range ([00000007],][] deleted",
                "00000001: partition deleted");
    }

    @Test
    void collectionsAndUserTypes() {
        // Given
        capture.start();
        // When
        capture.execute("UPDATE ks.t SET m['z'] = 1 WHERE k = 1 AND c = 1");
        capture.execute("UPDATE ks.t SET m = {'y': 2} WHERE k = 1 AND c = 1");
        capture.execute("UPDATE ks.t SET st = st - {3} WHERE k = 1 AND c = 1");
        capture.execute("UPDATE ks.t SET u.a = 5 WHERE k = 1 AND c = 1");
        capture.execute("UPDATE ks.t SET f = {a: 1, b: 'b'} WHERE k = 1 AND c = 1");
        // Then
        capture.awaitChanges(
                "00000001: row [00000001] m[7a]=00000001",
                "00000001: row [00000001] m[*] deleted m[79]=00000002",
                "00000001: row [00000001] st[00000003] deleted",
                "00000001: row [00000001] u[0000]=00000005",
                "00000001: row [00000001] f=00000004000000010000000162");
    }

    @Test
    void aBatchOverTwoTablesOfWhichOneIsNotCaptured() {
        // Given
        capture.ddl("CREATE TABLE ks.plain (k int PRIMARY KEY, v int)");
        capture.ddl("CREATE TABLE ks.other (k int PRIMARY KEY, v int) WITH cdc = true");
        capture.start();
        // When
        capture.execute(
                "BEGIN BATCH INSERT INTO ks.t (k, c, v) VALUES (1, 1, 'a'); INSERT INTO ks.other (k, v) VALUES (1,"
                        + " 7); INSERT INTO ks.plain (k, v) VALUES (1, 8); APPLY BATCH");
        capture.execute("INSERT INTO ks.plain (k, v) VALUES (2, 8)");
        // Then
        capture.awaitChanges("00000001: row [00000001] marker v=61", "00000001: row [] marker v=00000007");
    }
}
