package dev.cassandrakafka.snapshot.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.snapshot.read.ReadRow;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A keyspace, the topics of a pipeline, and the snapshots of one test. */
final class SnapshotFixture implements BeforeEachCallback, AfterEachCallback {
    static final int PARTITIONS = 3;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final KafkaExtension kafka;
    private final CassandraExtension cassandra;
    private final List<SnapshotProcess> processes = new ArrayList<>();
    private Topics topics = new Topics("");
    private String keyspace = "";
    private Path directory = Path.of("");

    SnapshotFixture(KafkaExtension kafka, CassandraExtension cassandra) {
        this.kafka = kafka;
        this.cassandra = cassandra;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        String name = "snapshot-" + NAMES.incrementAndGet();
        directory = Path.of(
                        "target",
                        "snapshots",
                        name + "-" + context.getRequiredTestMethod().getName())
                .toAbsolutePath();
        Files.createDirectories(directory.resolve("secrets"));
        keyspace = cassandra.keyspace();
        topics = new Topics(name + "-" + System.nanoTime());
        kafka.cluster().createTopic(topics.raw(), PARTITIONS);
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        kafka.clients().createTopic(topics.schemas(), 1, compacted);
        kafka.clients().createTopic(topics.coverage(), 1, compacted);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        processes.forEach(SnapshotProcess::close);
        processes.clear();
    }

    String keyspace() {
        return keyspace;
    }

    Topics topics() {
        return topics;
    }

    /** {@code %s} stands for the keyspace. */
    void ddl(String cql) {
        cassandra.cluster().ddl(cql.replace("%s", keyspace));
    }

    /** {@code %s} stands for the keyspace. */
    void cql(String cql) {
        cassandra.session().execute(cql.replace("%s", keyspace));
    }

    /** Starts a process with options such as {@code rowsPerSecond: 5}. */
    SnapshotProcess start(String... options) throws IOException {
        Path pipeline = directory.resolve("pipeline.yaml");
        Files.writeString(pipeline, yaml(options));
        SnapshotProcess process = SnapshotProcess.start(
                "snapshot-" + processes.size(), directory, pipeline, directory.resolve("secrets"));
        processes.add(process);
        return process;
    }

    /** Runs a snapshot to its end, at once. */
    void run(String... options) throws IOException {
        start(options).awaitEnd();
    }

    private String yaml(String... options) {
        boolean says = String.join(",", options).contains("start:");
        return """
                name: %s
                kafka: {bootstrapServers: "%s"}
                cassandra: {contactPoints: [%s], port: %d, localDatacenter: %s}
                tables: [{keyspace: %s}]
                topics: {prefix: %s, partitions: %d, replicationFactor: 1}
                snapshot: {%s%s}
                """
                .formatted(
                        topics.prefix(),
                        kafka.bootstrapServers(),
                        String.join(", ", cassandra.cluster().contactPoints()),
                        cassandra.cluster().port(),
                        cassandra.cluster().localDatacenter(),
                        keyspace,
                        topics.prefix(),
                        PARTITIONS,
                        says ? "" : "start: AtOnce, ",
                        String.join(", ", options));
    }

    UUID tableId(String table) {
        return cassandra
                .session()
                .execute("SELECT id FROM system_schema.tables WHERE keyspace_name = '%s' AND table_name = '%s'"
                        .formatted(keyspace, table))
                .one()
                .getUuid(0);
    }

    List<ConsumerRecord<byte[], byte[]>> raw() {
        return kafka.clients().records(topics.raw());
    }

    /** Every row in the raw topic. */
    List<ReadRow> rows() {
        return raw().stream()
                .flatMap(record -> ReadRow.of(record.key(), record.value()).stream())
                .toList();
    }

    /** Keys and values of the progress topic, as text. */
    List<Map.Entry<String, String>> progress() {
        return kafka.clients().records(topics.snapshots()).stream()
                .map(record -> Map.entry(
                        new String(record.key(), UTF_8),
                        record.value() == null ? "" : new String(record.value(), UTF_8)))
                .toList();
    }
}
