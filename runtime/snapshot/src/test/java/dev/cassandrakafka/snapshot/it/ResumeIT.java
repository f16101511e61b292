package dev.cassandrakafka.snapshot.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.ReadRow;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A snapshot that is killed, held back, or asked for again. */
class ResumeIT {
    private static final int ROWS = 1200;

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SnapshotFixture snapshot = new SnapshotFixture(kafka, cassandra);

    @Test
    void killedAndResumedItLosesNothingAndRepeatsOnlyRangesThatWereBeingRead() throws IOException {
        // Given
        fill("t", ROWS);
        kafka.clients().createTopic(snapshot.topics().snapshots(), 1, Map.of("cleanup.policy", "compact"));
        SnapshotProcess first = snapshot.start("rowsPerSecond: 200", "parallelism: 2");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> doneRanges().size() > 3);

        // When
        first.process().kill();
        List<TokenRange> done = doneRanges();
        snapshot.run("parallelism: 2");

        // Then
        Map<ByteBuffer, Integer> times = new HashMap<>();
        snapshot.rows().forEach(row -> times.merge(row.partitionKey(), 1, Integer::sum));
        assertThat(times).hasSize(ROWS);
        assertThat(done).hasSizeGreaterThan(3);
        assertThat(times.entrySet().stream().filter(entry -> entry.getValue() > 1))
                .as("repeated rows")
                .allSatisfy(entry -> assertThat(done)
                        .noneMatch(range ->
                                range.start() < token(entry.getKey()) && token(entry.getKey()) <= range.end()));
    }

    @Test
    void toldToEndItEndsSoonAndTheNextGoesOn() throws IOException {
        // Given
        fill("t", ROWS);
        SnapshotProcess first = snapshot.start("rowsPerSecond: 20");
        first.await(RuntimeReason.RUNNING);

        // When
        long start = System.nanoTime();
        first.process().stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        snapshot.run();

        // Then
        assertThat(snapshot.rows().stream().map(ReadRow::partitionKey).distinct())
                .hasSize(ROWS);
    }

    @Test
    void aCompleteSnapshotIsNotRepeatedUntilAnotherIsAskedFor() throws IOException {
        // Given
        fill("t", 50);
        snapshot.run();

        // When, Then
        snapshot.run();
        assertThat(snapshot.rows()).hasSize(50);
        snapshot.run("mode: OnRequest", "requestId: again");
        assertThat(snapshot.rows()).hasSize(100);
    }

    @Test
    void theRateHoldsAndTwoTablesAreReadAtOnce() throws IOException {
        // Given
        fill("t", 300);
        fill("u", 300);

        // When
        long start = System.nanoTime();
        snapshot.run("rowsPerSecond: 150");

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(3500));
        List<ReadRow> rows = snapshot.rows();
        assertThat(rows).hasSize(600);
        assertThat(rows).extracting(ReadRow::table).contains(snapshot.tableId("t"), snapshot.tableId("u"));
        long firstOfU = times(rows, snapshot.tableId("u")).min().orElseThrow();
        long lastOfT = times(rows, snapshot.tableId("t")).max().orElseThrow();
        assertThat(firstOfU).isLessThan(lastOfT);
        long took = rows.stream()
                        .mapToLong(row -> row.header().logTimeMillis())
                        .max()
                        .orElseThrow()
                - rows.stream()
                        .mapToLong(row -> row.header().logTimeMillis())
                        .min()
                        .orElseThrow();
        assertThat(600 * 1000L / took).isLessThan(220);
    }

    @Test
    void itWaitsUntilEveryAgentHasCoveredItsStart() throws IOException {
        // Given
        fill("t", 10);
        SnapshotProcess process = snapshot.start("start: WhenCovered");
        process.await(RuntimeReason.REPLICA_UNCOVERED);
        assertThat(snapshot.rows()).isEmpty();

        // When
        UUID host = cassandra
                .session()
                .getMetadata()
                .getNodes()
                .values()
                .iterator()
                .next()
                .getHostId();
        try (var producer = kafka.clients().producer()) {
            for (int i = 0; i < SnapshotFixture.PARTITIONS; i++) {
                String value = "{\"hostId\": \"%s\", \"partition\": %d, \"coveredUntilMillis\": %d}"
                        .formatted(host, i, System.currentTimeMillis());
                var unused = producer.send(new ProducerRecord<>(
                        snapshot.topics().coverage(), (host + "/" + i).getBytes(UTF_8), value.getBytes(UTF_8)));
            }
        }

        // Then
        process.awaitEnd();
        assertThat(snapshot.rows()).hasSize(10);
    }

    private void fill(String table, int rows) {
        snapshot.ddl("CREATE TABLE %s." + table + " (id int PRIMARY KEY, v text)");
        PreparedStatement insert = cassandra
                .session()
                .prepare("INSERT INTO %s.%s (id, v) VALUES (?, 'x')".formatted(snapshot.keyspace(), table));
        for (int i = 0; i < rows; i++) {
            cassandra.session().execute(insert.bind(i));
        }
    }

    private List<TokenRange> doneRanges() {
        return snapshot.progress().stream()
                .filter(entry -> entry.getKey().split("/", -1).length == 3)
                .map(entry -> TokenRange.parse(entry.getKey().split("/", -1)[2]))
                .toList();
    }

    private static LongStream times(List<ReadRow> rows, UUID table) {
        return rows.stream().filter(row -> row.table().equals(table)).mapToLong(row -> row.header()
                .logTimeMillis());
    }

    private static long token(ByteBuffer key) {
        Token token =
                cassandra.session().getMetadata().getTokenMap().orElseThrow().newToken(key.duplicate());
        return Long.parseLong(
                cassandra.session().getMetadata().getTokenMap().orElseThrow().format(token));
    }
}
