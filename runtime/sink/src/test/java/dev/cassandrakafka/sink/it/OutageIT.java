package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutageIT {
    private static final String[] COLUMNS = {"{name: k, from: key}", "{name: v, from: value.v}"};
    private static final int MANY = 20_000;

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.durableNode();

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void aFrozenCassandraIsWaitedForInTheGroup() throws IOException {
        // Given
        sink.createTopic(2).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send("first", "{\"v\": 0}");
        sink.awaitRows("SELECT k FROM t", "first");

        // When
        cassandra.cluster().node(1).freeze();
        sendMany();
        RuntimeStatus status;
        try {
            status = process.await(RuntimeReason.CASSANDRA_UNAVAILABLE);
            assertThat(members()).isEqualTo(1);
        } finally {
            cassandra.cluster().node(1).thaw();
        }

        // Then
        assertThat(status.ready()).isFalse();
        assertThat(status.lag()).isPositive();
        process.awaitIdle();
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly(Integer.toString(MANY + 1));
    }

    @Test
    void aKilledCassandraIsWaitedFor() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sendMany();
        process.await(RuntimeReason.RUNNING);

        // When
        cassandra.cluster().node(1).kill();
        sink.send("late", "{\"v\": 0}");
        process.await(RuntimeReason.CASSANDRA_UNAVAILABLE);
        cassandra.cluster().node(1).start();
        cassandra.cluster().awaitReady();

        // Then
        process.awaitIdle();
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly(Integer.toString(MANY + 1));
    }

    @Test
    void aKilledKafkaIsWaitedFor() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send("first", "{\"v\": 0}");
        sink.awaitRows("SELECT k FROM t", "first");

        // When
        kafka.cluster().broker(1).kill();
        RuntimeStatus status;
        try {
            status = process.await(RuntimeReason.KAFKA_UNAVAILABLE);
        } finally {
            kafka.cluster().broker(1).start();
            kafka.cluster().awaitReady();
        }
        sink.send("late", "{\"v\": 1}");
        sink.flush();

        // Then
        assertThat(status.message()).startsWith("spec.kafka.bootstrapServers: ");
        sink.awaitRows("SELECT k FROM t", "first", "late");
        process.awaitIdle();
    }

    @Test
    void aSinkThatIsKilledTwiceLosesNothing() throws IOException {
        // Given
        sink.createTopic(2).createTable("k text PRIMARY KEY, v int");
        sendMany();

        // When
        for (int i = 0; i < 2; i++) {
            SinkProcess process = sink.start(COLUMNS);
            Awaitility.await("some records")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> process.status()
                            .filter(status -> status.recordsProcessed() > 0)
                            .isPresent());
            process.process().kill();
        }
        sink.start(COLUMNS).awaitIdle();

        // Then
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly(Integer.toString(MANY));
    }

    @Test
    void twoSinksShareThePartitionsAndOneCanTakeAll() throws IOException {
        // Given
        sink.createTopic(4).createTable("k text PRIMARY KEY, v int");
        SinkProcess one = sink.start(COLUMNS);
        one.await(RuntimeReason.RUNNING);
        SinkProcess other = sink.start(COLUMNS);

        // When
        awaitPartitions(one, 2);
        awaitPartitions(other, 2);
        sendMany();
        one.process().stop();
        awaitPartitions(other, 4);

        // Then
        other.awaitIdle();
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly(Integer.toString(MANY));
    }

    @Test
    void whatIsDoneAtSigtermIsCommitted() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sendMany();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> process.status()
                .filter(s -> s.recordsProcessed() > 0)
                .isPresent());

        // When
        process.process().stop();

        // Then
        long rows = Long.parseLong(sink.rows("SELECT count(*) FROM t").get(0));
        assertThat(kafka.clients().committed(sink.name()).values())
                .singleElement()
                .satisfies(offset -> {
                    assertThat(offset.offset()).isEqualTo(rows);
                    assertThat(offset.metadata()).startsWith("cassandra-kafka/1 previousMicros=");
                });
    }

    private void sendMany() {
        for (int i = 0; i < MANY; i++) {
            sink.send("k" + i, "{\"v\": %d}".formatted(i));
        }
        sink.flush();
    }

    private int members() {
        try {
            return kafka.clients()
                    .admin()
                    .describeConsumerGroups(List.of(sink.name()))
                    .describedGroups()
                    .get(sink.name())
                    .get()
                    .members()
                    .size();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitPartitions(SinkProcess process, int count) {
        Awaitility.await(count + " partitions").atMost(Duration.ofSeconds(60)).until(() -> process.status()
                .filter(status -> status.topics().stream().anyMatch(topic -> topic.partitions() == count))
                .isPresent());
    }
}
