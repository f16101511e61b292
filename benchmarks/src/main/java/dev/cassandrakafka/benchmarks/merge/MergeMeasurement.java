package dev.cassandrakafka.benchmarks.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.benchmarks.process.PipelineTopics;
import dev.cassandrakafka.benchmarks.process.Usage;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.change.topic.Placement;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.pipeline.RoleJar;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** One round: the process starts, each replica in turn publishes the whole table, and the process works on it meanwhile. */
final class MergeMeasurement {
    private static final int REPLICAS = 3;
    private static final int PARTITIONS = 3;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final List<String> FLAGS = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");
    private static final String PIPELINE =
            """
            name: %1$s
            cassandra: {contactPoints: [127.0.0.1], localDatacenter: dc1}
            tables: [{keyspace: bench}]
            kafka: {bootstrapServers: "%2$s"}
            topics: {prefix: %1$s, partitions: %3$d, replicationFactor: 1}
            merge: {stateDirectory: '%4$s'}
            """;

    private final MergeRun run;
    private final KafkaCluster kafka;
    private final String name;
    private final Consumer<String> progress;
    private final Topics topics;
    private final String changes;

    MergeMeasurement(MergeRun run, KafkaCluster kafka, String name, Consumer<String> progress) {
        this.run = run;
        this.kafka = kafka;
        this.name = name;
        this.progress = progress;
        this.changes = new Topics(name).change(RawRows.TABLE.keyspace(), RawRows.TABLE.table());
        this.topics = PipelineTopics.create(kafka, name, PARTITIONS, List.of(changes));
    }

    MergeCost measure() {
        publishSchema();
        var state = run.directory().resolve(name).resolve("state").toAbsolutePath();
        var pipeline = PIPELINE.formatted(name, kafka.bootstrapServers(), PARTITIONS, state);
        try (var merge =
                RoleProcess.start(RoleJar.of(run.repository(), "merge"), name, run.directory(), FLAGS, pipeline)) {
            var waiting = Waiting.of("waiting for the merge", LIMIT, List.of(merge.process()));
            waiting.until(merge::isReady);
            var start = Usage.of(merge.process().pid());
            var began = System.nanoTime();
            publishRows();
            var ends = ends();
            waiting.until(() -> isCommitted(ends));
            var seconds = (System.nanoTime() - began) / 1e9;
            var whole = Usage.of(merge.process().pid());
            merge.kill();
            return new MergeCost((long) run.rows() * REPLICAS, events(), start, whole, seconds);
        } finally {
            kafka.clients().admin().deleteTopics(List.of(topics.raw(), changes));
        }
    }

    private void publishSchema() {
        try (var producer = kafka.clients().producer()) {
            var unused = producer.send(new ProducerRecord<>(
                    topics.schemas(), RawRows.TABLE.key().getBytes(UTF_8), TableSchemaJson.write(RawRows.TABLE)));
        }
    }

    private void publishRows() {
        var rows = new RawRows();
        Map<String, Object> config =
                Map.of("linger.ms", 20, "batch.size", 262_144, "acks", "all", "compression.type", "lz4");
        try (var producer = kafka.clients().producer(config)) {
            for (var replica = 0; replica < REPLICAS; replica++) {
                for (var number = 0; number < run.rows(); number++) {
                    var key = rows.key(number);
                    // One that were lost would show as too few events.
                    var unused = producer.send(new ProducerRecord<>(
                            topics.raw(), Placement.ofRawKey(key, PARTITIONS), key, rows.value(number, replica)));
                }
                progress.accept("%s: copy %d of %d is published".formatted(name, replica + 1, REPLICAS));
            }
        }
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = kafka.clients().consumer(Map.of())) {
            return consumer.endOffsets(partitions(topics.raw()));
        }
    }

    private boolean isCommitted(Map<TopicPartition, Long> ends) {
        var committed = kafka.clients().committed(name + "-merge");
        return ends.entrySet().stream().allMatch(end -> {
            var reached = committed.get(end.getKey());
            return reached != null && reached.offset() >= end.getValue();
        });
    }

    /** Those that consumers see: a transaction's end marks take offsets as well, so they are read. */
    private long events() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                kafka.clients().consumer(Map.of("isolation.level", "read_committed"))) {
            var all = partitions(changes);
            consumer.assign(all);
            consumer.seekToBeginning(all);
            var ends = consumer.endOffsets(all);
            var count = 0L;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                count += consumer.poll(Duration.ofMillis(200)).count();
            }
            return count;
        }
    }

    private static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }
}
