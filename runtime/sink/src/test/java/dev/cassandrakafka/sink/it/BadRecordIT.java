package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BadRecordIT {
    private static final String[] COLUMNS = {"{name: k, from: key}", "{name: v, from: value.v}"};

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void deadLettersKeepBytesAndHeadersAndSayWhy() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        String failed = sink.topic() + ".failed";
        kafka.cluster().createTopic(failed, 1);
        sink.badRecords("{action: DeadLetter, topic: %s}".formatted(failed));
        sink.send("a", "{\"v\": 1}");
        sink.send("b", "{\"v\": \"x", new RecordHeaders().add("trace", new byte[] {7}));
        sink.send("c", "{\"v\": 3}");
        sink.flush();

        // When
        SinkProcess process = sink.start(COLUMNS);
        RuntimeStatus status = process.awaitIdle();

        // Then
        sink.awaitRows("SELECT k, v FROM t", "a,1", "c,3");
        List<ConsumerRecord<byte[], byte[]>> letters = kafka.clients().records(failed);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.key()).asString().isEqualTo("b");
            assertThat(letter.value()).asString().isEqualTo("{\"v\": \"x");
            assertThat(letter.headers().lastHeader("trace").value()).containsExactly(7);
            assertThat(headers(letter))
                    .containsEntry("cassandra-kafka.reason", "MalformedJson")
                    .containsEntry("cassandra-kafka.topic", sink.topic())
                    .containsEntry("cassandra-kafka.partition", "0")
                    .containsEntry("cassandra-kafka.offset", "1")
                    .containsEntry("cassandra-kafka.pipeline", sink.name())
                    .containsKeys("cassandra-kafka.message", "cassandra-kafka.exception", "cassandra-kafka.timestamp");
        });
        assertThat(status.recordsFailed()).isEqualTo(1);
        assertThat(status.recordsProcessed()).isEqualTo(3);
    }

    @Test
    void aBadRecordStopsItsPartitionAndNoOther() throws IOException {
        // Given
        sink.createTopic(2).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start(COLUMNS);
        sink.send(0, "good", "{\"v\": 1}");
        sink.send(0, "wrong", "{\"v\": \"no number\"}");
        sink.send(0, "after", "{\"v\": 2}");
        sink.send(1, "other", "{\"v\": 3}");
        sink.flush();

        // When
        RuntimeStatus status = process.await(RuntimeReason.BAD_RECORD);

        // Then
        sink.awaitRows("SELECT k FROM t", "good", "other");
        assertThat(status.ready()).isFalse();
        assertThat(status.message()).startsWith(sink.topic() + "-0-1: ").contains("value.v");
        assertThat(status.topics()).singleElement().satisfies(topic -> assertThat(topic.blockedPartitions())
                .isEqualTo(1));
        assertThat(process.get("/readyz").statusCode()).isEqualTo(503);
        assertThat(process.get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void aSkippedRecordIsCounted() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int").badRecords("{action: Skip}");
        sink.send("a", "[1]");
        sink.send("b", "{\"v\": 2}");
        sink.flush();

        // When
        RuntimeStatus status = sink.start(COLUMNS).awaitIdle();

        // Then
        sink.awaitRows("SELECT k, v FROM t", "b,2");
        assertThat(status.recordsFailed()).isEqualTo(1);
        assertThat(status.lastError()).isNotNull().satisfies(error -> assertThat(error.offset())
                .isZero());
    }

    @Test
    void aValueThatIsNotAnObjectNeverDeletesItsRow() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int").badRecords("{action: Skip}");
        SinkProcess process = sink.start(COLUMNS);
        List<String> values = List.of("[1]", "\"text\"", "7", "true", "{", "plain text", "\0\1", "{}", "");
        for (int i = 0; i < values.size(); i++) {
            sink.send("k" + i, "{\"v\": 1}");
            sink.send("k" + i, values.get(i));
        }
        sink.flush();

        // When
        RuntimeStatus status = process.awaitIdle();

        // Then
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly(Integer.toString(values.size()));
        assertThat(sink.rows("SELECT DISTINCT k FROM t")).hasSameSizeAs(values);
        assertThat(status.recordsFailed()).isEqualTo(values.size() - 1); // an object without fields sets none
    }

    @Test
    void deadLettersWaitForTheirTopic() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        String failed = sink.topic() + ".failed";
        sink.badRecords("{action: DeadLetter, topic: %s}".formatted(failed));
        sink.send("a", "{");
        SinkProcess process = sink.start(COLUMNS);

        // When
        RuntimeStatus status = process.await(RuntimeReason.TOPIC_NOT_FOUND);
        assertThat(status.message()).startsWith("spec.errors.badRecord.topic: ").contains(failed);
        kafka.cluster().createTopic(failed, 1);

        // Then
        process.awaitIdle();
        assertThat(kafka.clients().records(failed)).hasSize(1);
    }

    @Test
    void aRowThatCassandraRefusesIsTheOnlyBadOneOfItsBatch() throws IOException {
        // Given
        sink.createTopic(1)
                .createTable("p text, c text, v int, PRIMARY KEY (p, c)")
                .badRecords("{action: Skip}");
        for (int i = 0; i < 10; i++) {
            String clustering = i == 4 ? "x".repeat(70_000) : "c" + i;
            sink.send("one partition", "{\"c\": \"%s\", \"v\": %d}".formatted(clustering, i));
        }
        sink.flush();

        // When
        RuntimeStatus status = sink.start(
                        "{name: p, from: key}", "{name: c, from: value.c}", "{name: v, from: value.v}")
                .awaitIdle();

        // Then
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly("9");
        assertThat(status.recordsFailed()).isEqualTo(1);
        assertThat(status.lastError()).isNotNull().satisfies(error -> assertThat(error.offset())
                .isEqualTo(4));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
