package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrderIT {
    private static final long T0 = 1_764_032_400_000L;

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void laterOffsetWinsWithinOneMillisecond() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        sink.send(T0, "a", "{\"v\": 9}");
        sink.send(T0, "a", "{\"v\": 1}");
        sink.flush();

        // When
        sink.start("{name: k, from: key}", "{name: v, from: value.v}");

        // Then
        sink.awaitRows("SELECT k, v, writetime(v) FROM t", "a,1," + (T0 * 1000 + 1));
    }

    @Test
    void laterOffsetWinsWhenRecordTimesGoBackwards() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess process = sink.start("{name: k, from: key}", "{name: v, from: value.v}");
        sink.send(T0, "a", "{\"v\": 9}");
        sink.awaitRows("SELECT k, v FROM t", "a,9");

        // When
        sink.send(T0 - 60_000, "a", "{\"v\": 1}");

        // Then
        sink.awaitRows("SELECT k, v, writetime(v) FROM t", "a,1," + (T0 * 1000 + 1));
        process.awaitIdle();
    }

    @Test
    void orderGoesOnAfterARestartWithTheWriteTimeInTheNoteOfTheOffset() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        SinkProcess first = sink.start("{name: k, from: key}", "{name: v, from: value.v}");
        sink.send(T0, "a", "{\"v\": 9}");
        sink.awaitRows("SELECT k, v FROM t", "a,9");
        first.awaitIdle();
        first.process().stop();

        // When
        sink.send(T0 - 60_000, "a", "{\"v\": 1}");
        sink.start("{name: k, from: key}", "{name: v, from: value.v}");

        // Then
        sink.awaitRows("SELECT k, v, writetime(v) FROM t", "a,1," + (T0 * 1000 + 1));
    }

    @Test
    void manyWritesOfOneRowInOnePollLeaveTheLast() throws IOException {
        // Given
        sink.createTopic(1).createTable("p text, c int, v int, PRIMARY KEY (p, c)");
        IntStream.range(0, 20).forEach(i -> {
            sink.send(T0, "a", "{\"c\": 1, \"v\": %d}".formatted(i));
            sink.send(T0, "a", "{\"c\": 2, \"v\": %d}".formatted(i));
        });
        sink.flush();

        // When
        SinkProcess process =
                sink.start("{name: p, from: key}", "{name: c, from: value.c}", "{name: v, from: value.v}");
        process.awaitIdle();

        // Then
        assertThat(sink.rows("SELECT c, v FROM t")).isEqualTo(List.of("1,19", "2,19"));
    }
}
