package dev.cassandrakafka.sink.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HappyPathIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SinkFixture sink = new SinkFixture(kafka, cassandra);

    @Test
    void jsonRecordsBecomeRows() throws IOException {
        // Given
        sink.createTopic(3)
                .createTable("k text PRIMARY KEY, mag double, at timestamp, lon double, source text, o bigint");
        for (int i = 0; i < 1000; i++) {
            sink.send(
                    "k" + i,
                    """
                    {"p": {"mag": %d.5, "time": 1764032400123}, "g": {"c": [%d.25, 2]}}"""
                            .formatted(i, i));
        }
        sink.flush();

        // When
        SinkProcess process = sink.start(
                "{name: k, from: key}",
                "{name: mag, from: value.p.mag}",
                "{name: at, from: value.p.time, unit: Milliseconds}",
                "{name: lon, from: 'value.g.c[0]'}",
                "{name: source, literal: usgs}",
                "{name: o, from: record.offset}");
        RuntimeStatus status = process.awaitIdle();

        // Then
        assertThat(sink.rows("SELECT count(*) FROM t")).containsExactly("1000");
        assertThat(sink.rows("SELECT mag, at, lon, source FROM t WHERE k = 'k7'"))
                .containsExactly("7.5,2025-11-25T01:00:00.123Z,7.25,usgs");
        assertThat(status.recordsProcessed()).isEqualTo(1000);
        assertThat(status.topics()).singleElement().satisfies(topic -> assertThat(topic.partitions())
                .isEqualTo(3));
    }

    @Test
    void metricsLivenessAndReadinessAreServed() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        sink.send("a", "{\"v\": 1}");
        SinkProcess process = sink.start("{name: k, from: key}", "{name: v, from: value.v}");

        // When
        process.await(RuntimeReason.RUNNING);
        process.awaitIdle();

        // Then
        assertThat(process.get("/livez").statusCode()).isEqualTo(200);
        assertThat(process.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(process.get("/metrics").body())
                .contains("cassandra_kafka_sink_records_total{topic=\"%s\"} 1.0".formatted(sink.topic()))
                .contains("cassandra_kafka_sink_lag{topic=\"%s\"} 0.0".formatted(sink.topic()));
    }

    @Test
    void aTombstoneDeletesItsRow() throws IOException {
        // Given
        sink.createTopic(1).createTable("k text PRIMARY KEY, v int");
        sink.start("{name: k, from: key}", "{name: v, from: value.v}");

        // When
        sink.send("a", "{\"v\": 1}");
        sink.send("b", "{\"v\": 2}");
        sink.send("a", null);
        sink.send("c", "{\"v\": 3}");
        sink.flush();

        // Then
        sink.awaitRows("SELECT k, v FROM t", "b,2", "c,3");
    }
}
