package dev.cassandrakafka.sink.it;

import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A topic, a keyspace, a pipeline between them, and the sinks of one test. */
final class SinkFixture implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final KafkaExtension kafka;
    private final CassandraExtension cassandra;
    private final List<SinkProcess> sinks = new ArrayList<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private String name = "";
    private String topic = "";
    private String keyspace = "";
    private String bad = "{action: Stop}";
    private String tableOptions = "";
    private String cassandraOptions = "";
    private int partitions = 1;
    private Path directory = Path.of("");
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    SinkFixture(KafkaExtension kafka, CassandraExtension cassandra) {
        this.kafka = kafka;
        this.cassandra = cassandra;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        name = "sink-" + NAMES.incrementAndGet() + "-"
                + context.getRequiredTestMethod().getName();
        directory = Path.of("target", "sinks", context.getRequiredTestClass().getSimpleName(), name)
                .toAbsolutePath();
        Files.createDirectories(directory.resolve("secrets"));
        keyspace = cassandra.keyspace();
        topic = name;
        bad = "{action: Stop}";
        tableOptions = "";
        cassandraOptions = "";
        producer = kafka.clients().producer();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        sinks.forEach(SinkProcess::close);
        sinks.clear();
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    String topic() {
        return topic;
    }

    String name() {
        return name;
    }

    String keyspace() {
        return keyspace;
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    SinkFixture createTopic(int count) {
        partitions = count;
        kafka.cluster().createTopic(topic, partitions);
        return this;
    }

    /** The table {@code t} with what is in the brackets. */
    SinkFixture createTable(String columns) {
        cassandra.cluster().ddl("CREATE TABLE %s.t (%s)".formatted(keyspace, columns));
        return this;
    }

    SinkFixture badRecords(String yaml) {
        bad = yaml;
        return this;
    }

    /** Lines of the mapping, indented by nothing. */
    SinkFixture tableOptions(String line) {
        tableOptions = line;
        return this;
    }

    SinkFixture cassandraOptions(String line) {
        cassandraOptions = line;
        return this;
    }

    /** Starts one more sink, with columns like {@code {name: k, from: key}}. */
    SinkProcess start(String... columns) throws IOException {
        Path pipeline = directory.resolve("pipeline.yaml");
        Files.writeString(pipeline, yaml(columns));
        SinkProcess sink = SinkProcess.start("sink-" + sinks.size(), directory, pipeline, secrets());
        sinks.add(sink);
        return sink;
    }

    private String yaml(String... columns) {
        return """
                name: %s
                kafka:
                  bootstrapServers: %s
                  consumer: {config: {session.timeout.ms: "6000", heartbeat.interval.ms: "1000"}}
                cassandra:
                  contactPoints: [%s]
                  port: %d
                  localDatacenter: %s
                  %s
                routes:
                  - topics: [%s]
                    tables:
                      - keyspace: %s
                        table: t
                        columns: [%s]
                        %s
                errors:
                  badRecord: %s
                """
                .formatted(
                        name,
                        kafka.bootstrapServers(),
                        String.join(", ", cassandra.cluster().contactPoints()),
                        cassandra.cluster().port(),
                        cassandra.cluster().localDatacenter(),
                        cassandraOptions,
                        topic,
                        keyspace,
                        String.join(", ", columns),
                        tableOptions,
                        bad);
    }

    void send(String key, @Nullable String value) {
        send(null, key, value);
    }

    void send(@Nullable Long timestamp, String key, @Nullable String value) {
        sent.add(send(new ProducerRecord<>(topic, null, timestamp, bytes(key), value == null ? null : bytes(value))));
    }

    void send(int partition, String key, String value) {
        sent.add(send(new ProducerRecord<>(topic, partition, null, bytes(key), bytes(value))));
    }

    void send(String key, String value, Headers headers) {
        sent.add(send(new ProducerRecord<>(topic, null, null, bytes(key), bytes(value), headers)));
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        if (producer == null) {
            throw new IllegalStateException("only within a test");
        }
        return producer.send(record);
    }

    /** Waits until Kafka has everything. */
    void flush() {
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        sent.clear();
    }

    /** The rows that this CQL gives, as text; {@code t} stands for the table. */
    List<String> rows(String cql) {
        return cassandra.session().execute(cql.replace(" t", " " + keyspace + ".t")).all().stream()
                .map(row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < row.getColumnDefinitions().size(); i++) {
                        text.append(i == 0 ? "" : ",").append(row.getObject(i));
                    }
                    return text.toString();
                })
                .toList();
    }

    void awaitRows(String cql, String... expected) {
        Awaitility.await(cql)
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThat(rows(cql)).containsExactlyInAnyOrder(expected));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
