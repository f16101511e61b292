package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.sink.plan.RoutePlan;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Reads records by one plan, at a time that stands still. */
final class Reading {
    static final long NOW_MILLIS = 1_700_000_000_000L;
    static final long ORDER_MICROS = NOW_MILLIS * 1000 + 7;

    private final RecordReader reader;
    private long timestamp = NOW_MILLIS;

    private Reading(RoutePlan plan) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(NOW_MILLIS), ZoneOffset.UTC);
        this.reader = RecordReader.of(plan, clock, RecordReader.DEFAULT_MAX_AHEAD);
    }

    static Reading by(RoutePlan plan) {
        return new Reading(plan);
    }

    Reading at(long timestampMillis) {
        this.timestamp = timestampMillis;
        return this;
    }

    Outcome read(@Nullable String key, @Nullable String value) {
        return read(bytes(key), bytes(value));
    }

    Outcome read(byte @Nullable [] key, byte @Nullable [] value) {
        return reader.read(
                new ConsumerRecord<>(
                        "topic",
                        3,
                        42,
                        timestamp,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        key,
                        value,
                        new RecordHeaders(),
                        Optional.empty()),
                ORDER_MICROS);
    }

    /** The only row, which must come out. */
    Row row(@Nullable String key, @Nullable String value) {
        return row(bytes(key), bytes(value));
    }

    Row row(byte @Nullable [] key, byte @Nullable [] value) {
        Outcome outcome = read(key, value);
        assertThat(outcome).isInstanceOf(Outcome.Rows.class);
        return ((Outcome.Rows) outcome).rows().get(0);
    }

    /** Why the record is bad, which it must be. */
    BadRecord bad(@Nullable String key, @Nullable String value) {
        return bad(bytes(key), bytes(value));
    }

    BadRecord bad(byte @Nullable [] key, byte @Nullable [] value) {
        Outcome outcome = read(key, value);
        assertThat(outcome).isInstanceOf(Outcome.Bad.class);
        return ((Outcome.Bad) outcome).record();
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
