package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.model.route.BadRecordSpec;
import dev.cassandrakafka.model.route.ErrorsSpec;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.status.StatusBoard;
import dev.cassandrakafka.sink.write.Completions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A loop in a world of fakes: one topic {@code in}, whose log outlives the loops, and one fake Cassandra. Time stands unless it is moved. */
final class LoopFixture {
    static final String TOPIC = "in";
    private static final int PARTITIONS = 2;

    final FakeCassandra cassandra = new FakeCassandra();
    final List<List<ConsumerRecord<byte[], byte[]>>> log = new ArrayList<>();
    final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    final Set<String> missingTopics = new HashSet<>();
    /** Not before any time that the tests give their records. */
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    final StatusBoard board = new StatusBoard("test", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final SinkPipeline pipeline;
    private final LoopSettings settings;
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private long nanos;
    FakeConsumer consumer = new FakeConsumer(log);
    SinkLoop loop;

    LoopFixture(BadRecordSpec bad, int maxRows) {
        Route route = new Route(List.of(TOPIC), null, null, null);
        this.pipeline = new SinkPipeline(
                "test",
                new KafkaSpec("localhost:9", null, null, null, null),
                new CassandraSpec(List.of("localhost"), null, "dc1", null, null),
                List.of(route),
                new ErrorsSpec(bad));
        Duration second = Duration.ofSeconds(1);
        this.settings = new LoopSettings(
                maxRows,
                1 << 20,
                3,
                64,
                second,
                Duration.ZERO,
                second,
                second,
                second,
                Duration.ZERO,
                Duration.ZERO,
                second);
        for (int i = 0; i < PARTITIONS; i++) {
            log.add(new ArrayList<>());
        }
        this.loop = newLoop();
    }

    /** A process dies and another one begins at the committed offsets. */
    void restart() {
        remember();
        loop = newLoop();
    }

    private SinkLoop newLoop() {
        consumer = new FakeConsumer(log);
        consumer.commitSync(committed);
        SinkLoop made = LoopParts.loop(pipeline, ports(), settings);
        made.begin();
        made.turn(); // asks for the statements
        made.turn(); // and has them
        assign(ids());
        return made;
    }

    /** Takes all partitions away and gives them back. */
    void rebalance() {
        consumer.rebalance(List.of());
        remember();
        assign(ids());
    }

    private void assign(List<TopicPartition> ids) {
        Map<TopicPartition, Long> beginnings = new HashMap<>();
        ids.forEach(id -> beginnings.put(id, 0L));
        consumer.updateBeginningOffsets(beginnings);
        consumer.rebalance(ids);
    }

    private void remember() {
        committed.putAll(consumer.committed(Set.copyOf(ids())));
    }

    /** The committed offset of a partition; 0 without one. */
    long committed(int partition) {
        TopicPartition id = new TopicPartition(TOPIC, partition);
        OffsetAndMetadata offset = consumer.committed(Set.of(id)).get(id);
        return offset == null ? 0 : offset.offset();
    }

    static List<TopicPartition> ids() {
        List<TopicPartition> ids = new ArrayList<>();
        for (int i = 0; i < PARTITIONS; i++) {
            ids.add(new TopicPartition(TOPIC, i));
        }
        return ids;
    }

    /** Appends a record; those of one key go to one partition. */
    void send(String key, @Nullable String value, long timestampMillis) {
        int partition = Math.floorMod(key.hashCode(), PARTITIONS);
        List<ConsumerRecord<byte[], byte[]>> records = log.get(partition);
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                TOPIC,
                partition,
                records.size() * 2L,
                timestampMillis,
                TimestampType.CREATE_TIME,
                key.length(),
                bytes == null ? 0 : bytes.length,
                key.getBytes(StandardCharsets.UTF_8),
                bytes,
                new RecordHeaders(),
                Optional.empty());
        records.add(record);
    }

    /** One time round, a second later. */
    void turn() {
        nanos += Duration.ofSeconds(1).toNanos();
        loop.turn();
    }

    /** Goes on, with every request answered well, until nothing is left to do. */
    void settle() {
        for (int i = 0; i < 400; i++) {
            List.copyOf(cassandra.requests).forEach(FakeCassandra.Request::succeed);
            turn();
        }
    }

    RuntimeStatus status() {
        return board.get();
    }

    private LoopPorts ports() {
        return new LoopPorts(
                consumer,
                Optional.of(producer),
                (topics, partitions) -> {
                    Set<String> missing = new HashSet<>(topics);
                    missing.retainAll(missingTopics);
                    return CompletableFuture.completedStage(new TopicsView.TopicsSeen(missing, Map.of()));
                },
                cassandra,
                cassandra,
                new Completions(),
                new HashMap<>(),
                board,
                new SinkMeters(
                        new Metrics(new SimpleMeterRegistry()),
                        board,
                        List.of(TOPIC),
                        pipeline.errors().badRecord().action()),
                () -> {},
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new Random(1)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> nanos);
    }
}
