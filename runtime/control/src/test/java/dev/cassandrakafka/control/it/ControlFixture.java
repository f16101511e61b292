package dev.cassandrakafka.control.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A keyspace, a prefix, and the control processes of one test. */
final class ControlFixture implements BeforeEachCallback, AfterEachCallback {
    static final int PARTITIONS = 2;
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final KafkaExtension kafka;
    private final CassandraExtension cassandra;
    private final List<ControlProcess> processes = new ArrayList<>();
    private String prefix = "";
    private String keyspace = "";
    private Path directory = Path.of("");
    private String authentication = "";

    ControlFixture(KafkaExtension kafka, CassandraExtension cassandra) {
        this.kafka = kafka;
        this.cassandra = cassandra;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        String test = context.getRequiredTestMethod().getName();
        prefix = "control-" + NAMES.incrementAndGet() + "-" + test.substring(0, Math.min(20, test.length()));
        directory = Path.of("target", "controls", context.getRequiredTestClass().getSimpleName(), prefix)
                .toAbsolutePath();
        Files.createDirectories(directory.resolve("secrets"));
        keyspace = cassandra.keyspace();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        processes.forEach(ControlProcess::close);
        processes.clear();
    }

    String keyspace() {
        return keyspace;
    }

    String topic(String end) {
        return prefix + "." + end;
    }

    /** The table {@code t} of the keyspace. */
    ControlFixture createTable(String options) {
        cassandra.cluster().ddl("CREATE TABLE %s.t (id int PRIMARY KEY, v text) %s".formatted(keyspace, options));
        return this;
    }

    /** The process logs in as that user. */
    ControlFixture user(String name, String password) throws IOException {
        Path secret = Files.createDirectories(directory.resolve("secrets").resolve("user"));
        Files.writeString(secret.resolve("username"), name);
        Files.writeString(secret.resolve("password"), password);
        authentication = ", authentication: {credentialsSecretRef: {name: user}}";
        return this;
    }

    ControlProcess start(String tableOptions) throws IOException {
        Path pipeline = directory.resolve("pipeline.yaml");
        Files.writeString(
                pipeline,
                """
                name: %s
                cassandra: {contactPoints: [%s], port: %d, localDatacenter: %s%s}
                tables: [{keyspace: %s}]
                kafka: {bootstrapServers: "%s"}
                topics: {prefix: %s, partitions: %d, replicationFactor: 1}
                tableOptions: %s
                """
                        .formatted(
                                prefix,
                                String.join(", ", cassandra.cluster().contactPoints()),
                                cassandra.cluster().port(),
                                cassandra.cluster().localDatacenter(),
                                authentication,
                                keyspace,
                                kafka.bootstrapServers(),
                                prefix,
                                PARTITIONS,
                                tableOptions));
        ControlProcess process = ControlProcess.start("control", directory, pipeline, directory.resolve("secrets"));
        processes.add(process);
        return process;
    }

    /** Says, as the merge does, that the node has published everything until then, in every raw partition. */
    void covered(int node, Instant until) {
        UUID host = cassandra.cluster().hostId(node);
        try (KafkaProducer<byte[], byte[]> producer = kafka.clients().producer()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                String value = "{\"hostId\":\"%s\",\"partition\":%d,\"coveredUntilMillis\":%d}"
                        .formatted(host, partition, until.toEpochMilli());
                var unused = producer.send(new ProducerRecord<>(
                        topic("coverage"), (host + "/" + partition).getBytes(UTF_8), value.getBytes(UTF_8)));
            }
            producer.flush();
        }
    }

    /** The column {@code cdc} of the table {@code t} as each node itself has it, as text. */
    List<String> flags() {
        String cql = "SELECT cdc FROM system_schema.tables WHERE keyspace_name = '%s' AND table_name = 't'"
                .formatted(keyspace);
        return cassandra.session().getMetadata().getNodes().values().stream()
                .map(node -> flag(cql, node))
                .toList();
    }

    private String flag(String cql, Node node) {
        Row row = cassandra
                .session()
                .execute(SimpleStatement.newInstance(cql).setNode(node))
                .one();
        return String.valueOf(row == null ? "no row" : row.getObject(0));
    }
}
