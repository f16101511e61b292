package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Topics and tables that come, go and change while the sink runs. */
class ChangeIT {
    private static final String[] COLUMNS = {"{name: k, from: key}", "{name: v, from: value.v}"};

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void aTopicThatIsMissingIsWaitedFor() throws IOException {
        // Given
        sink.createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);

        // When
        RuntimeStatus status = process.await(RuntimeReason.TOPIC_NOT_FOUND);
        assertThat(status.message()).startsWith("spec.routes[0].topics[0]: ").contains(sink.topic());
        sink.createTopic(1);
        sink.send("a", "{\"v\": 1}");

        // Then
        sink.awaitRows("SELECT k, v FROM t", "a,1");
        process.await(RuntimeReason.RUNNING);
    }

    @Test
    void aTableThatIsMissingIsWaitedFor() throws IOException {
        // Given
        sink.createTopic(1);
        sink.send("a", "{\"v\": 1}");
        SinkProcess process = sink.start(COLUMNS);

        // When
        RuntimeStatus status = process.await(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(status.message()).startsWith("spec.routes[0].tables[0].table: ");
        sink.createTable("k text PRIMARY KEY, v int");

        // Then
        sink.awaitRows("SELECT k, v FROM t", "a,1");
        process.await(RuntimeReason.RUNNING);
    }

    @Test
    void aColumnThatIsAddedChangesNothing() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send("a", "{\"v\": 1}");
        sink.awaitRows("SELECT k, v FROM t", "a,1");

        // When
        cassandra.cluster().ddl("ALTER TABLE %s.t ADD w text".formatted(sink.keyspace()));
        sink.send("b", "{\"v\": 2}");

        // Then
        sink.awaitRows("SELECT k, v, w FROM t", "a,1,null", "b,2,null");
        process.awaitIdle();
    }

    @Test
    void aMappedColumnThatIsDroppedIsWaitedForAndNothingIsLost() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send("a", "{\"v\": 1}");
        sink.awaitRows("SELECT k, v FROM t", "a,1");

        // When
        cassandra.cluster().ddl("ALTER TABLE %s.t DROP v".formatted(sink.keyspace()));
        sink.send("b", "{\"v\": 2}");
        RuntimeStatus status = process.await(RuntimeReason.INVALID_CONFIGURATION);
        assertThat(status.message()).startsWith("spec.routes[0].tables[0].columns[1].name: ");
        cassandra.cluster().ddl("ALTER TABLE %s.t ADD v int".formatted(sink.keyspace()));

        // Then
        sink.awaitRows("SELECT k, v FROM t WHERE k = 'b'", "b,2");
        process.await(RuntimeReason.RUNNING);
        process.awaitIdle();
    }

    @Test
    void aTableThatIsDroppedIsWaitedForAndNothingIsLost() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send("a", "{\"v\": 1}");
        sink.awaitRows("SELECT k, v FROM t", "a,1");

        // When
        cassandra.cluster().ddl("DROP TABLE %s.t".formatted(sink.keyspace()));
        sink.send("b", "{\"v\": 2}");
        process.await(RuntimeReason.INVALID_CONFIGURATION);
        sink.createTable("k text PRIMARY KEY, v int");

        // Then
        sink.awaitRows("SELECT k, v FROM t", "b,2");
        process.awaitIdle();
    }
}
