package dev.cassandrakafka.capture.it;

import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A keyspace, the topics of a pipeline, and the agent beside the node. */
final class CaptureFixture implements BeforeEachCallback, AfterEachCallback {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaExtension kafka;
    private final Supplier<CassandraCluster> cassandra;
    private String prefix = "";
    private String keyspace = "";
    private String options = "";
    private Path directory = Path.of("");
    private AgentProcess[] agent = {};

    CaptureFixture(KafkaExtension kafka, CassandraExtension cassandra) {
        this(kafka, cassandra::cluster);
    }

    /** Beside a cluster of one's own; {@link #open} begins and {@link #stop} ends. */
    CaptureFixture(KafkaExtension kafka, Supplier<CassandraCluster> cassandra) {
        this.kafka = kafka;
        this.cassandra = cassandra;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        open(context.getRequiredTestClass().getSimpleName());
    }

    CaptureFixture open(String name) throws IOException {
        prefix = name + "-" + NAMES.incrementAndGet();
        directory = Path.of("target", "agents", prefix).toAbsolutePath();
        Files.createDirectories(directory);
        keyspace = "ks_" + UUID.randomUUID().toString().replace('-', '_');
        cluster().createKeyspace(keyspace);
        options = "";
        kafka.cluster().createTopic(prefix + ".raw", PARTITIONS);
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        kafka.clients().createTopic(prefix + ".positions", 1, compacted);
        kafka.clients().createTopic(prefix + ".schemas", 1, compacted);
        return this;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    String keyspace() {
        return keyspace;
    }

    CassandraCluster cluster() {
        return cassandra.get();
    }

    /** Where the files of its secrets lie, by the name of the secret. */
    Path secrets() {
        return directory;
    }

    /** More options of {@code capture}, such as {@code oversize: DeadLetter, }. */
    CaptureFixture options(String yaml) {
        options = yaml;
        return this;
    }

    /** A schema change; {@code ks} stands for the keyspace. */
    void ddl(String cql) {
        cluster().ddl(named(cql));
    }

    /** CQL; {@code ks} stands for the keyspace. */
    void execute(String cql) {
        cluster().execute(named(cql));
    }

    private String named(String cql) {
        return cql.replace("ks.", keyspace + ".");
    }

    AgentProcess start() {
        try {
            Path pipeline = directory.resolve("pipeline.yaml");
            Files.writeString(pipeline, yaml());
            AgentProcess started = AgentProcess.start("agent-" + NAMES.incrementAndGet(), directory, pipeline);
            agent = new AgentProcess[] {started};
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the agent as {@code kill -9} does. */
    void kill() {
        for (AgentProcess one : agent) {
            one.kill();
        }
    }

    void stop() {
        for (AgentProcess one : agent) {
            one.close();
        }
        agent = new AgentProcess[] {};
    }

    private String yaml() {
        return """
                name: %s
                kafka: {bootstrapServers: '%s'}
                cassandra: {contactPoints: [127.0.0.1], port: %d, localDatacenter: dc1}
                tables: [{keyspace: %s}]
                topics: {prefix: %s, partitions: %d, replicationFactor: 1}
                capture: {directory: '%s', address: 127.0.0.1, port: %d, pollMillis: 50, heartbeatMillis: 200, settleMillis: 2000, %s}
                """
                .formatted(
                        prefix,
                        kafka.bootstrapServers(),
                        cluster().port(),
                        keyspace,
                        prefix,
                        PARTITIONS,
                        cluster().node(1).home().resolve("cdc_raw"),
                        cluster().port(),
                        options);
    }

    /** Every record of the raw topic, one partition after the other. */
    List<ConsumerRecord<byte[], byte[]>> records() {
        return kafka.clients().records(prefix + ".raw");
    }

    /** What the raw topic has of changes, each once, in the order of each partition. */
    Set<String> changes() {
        Set<String> changes = new LinkedHashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records()) {
            if (new RawReader().reset(record.value()).header().kind() == RawKind.CHANGE) {
                changes.add(RawText.of(record.key(), record.value()));
            }
        }
        return changes;
    }

    /** Waits until these are there and nothing else. */
    void awaitChanges(String... expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThat(changes()).containsExactlyInAnyOrder(expected));
    }

    /** Waits until as many are there. */
    void awaitChanges(int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        org.assertj.core.api.Assertions.assertThat(changes()).hasSize(count));
    }

    /** Waits until the change of the first key is of an epoch before that of the second. */
    void awaitEpochs(String firstKey, String secondKey) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(epoch(firstKey))
                        .isLessThan(epoch(secondKey)));
    }

    private long epoch(String key) {
        return records().stream()
                .filter(record -> RawText.of(record.key(), record.value()).startsWith(key + ": row"))
                .mapToLong(
                        record -> new RawReader().reset(record.value()).header().epochMillis())
                .max()
                .orElse(0);
    }

    /** Waits until there is a record of this kind. */
    void awaitKind(RawKind kind) {
        Awaitility.await(kind.toString())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> records().stream()
                        .anyMatch(record ->
                                new RawReader().reset(record.value()).header().kind() == kind));
    }

    /** Waits until the agent has stored a position. */
    void awaitStored() {
        awaitDetail("a stored position", capture -> capture.storedSegment() >= 0);
    }

    /** Waits until the agent says of a table that this setting is not as it should be. */
    void awaitFinding(String setting) {
        awaitDetail(setting, capture -> capture.findings().stream()
                .anyMatch(finding -> finding.setting().equals(setting)));
    }

    private void awaitDetail(String what, Predicate<CaptureStatus> expected) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> agent[0].status()
                        .flatMap(status -> Optional.ofNullable(status.capture()))
                        .filter(expected)
                        .isPresent());
    }

    /** Waits until the agent says so. */
    void await(RuntimeReason reason) {
        Awaitility.await(reason.toString())
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> agent[0].status()
                        .filter(status -> status.reason() == reason)
                        .isPresent());
    }

    /** Files with this ending in {@code cdc_raw}. */
    long files(String ending) {
        try (var files = Files.list(cluster().node(1).home().resolve("cdc_raw"))) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
