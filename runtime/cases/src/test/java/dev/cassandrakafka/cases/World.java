package dev.cassandrakafka.cases;

import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.pipeline.CapturePipeline;
import dev.cassandrakafka.testkit.pipeline.CapturePipelineBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** One node of a line of Cassandra, a broker, and pipelines with one partition, so that there is one order. */
@NotThreadSafe
final class World implements AutoCloseable {
    static final String PREFIX = "cases";
    static final String GENERATED = "generated";
    static final List<String> KEYSPACES = List.of("ks", "ks2", GENERATED);
    /** A keyspace of which one table is captured and others are not. */
    static final String MIXED = "mixed";

    private static final Path DIRECTORY = Path.of("target", "cases").toAbsolutePath();
    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath();
    private static final Duration SYNC = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CassandraCluster cassandra;
    private final KafkaCluster kafka;
    private final Path directory;
    private final List<CapturePipeline> pipelines = new ArrayList<>();

    private World(CassandraCluster cassandra, KafkaCluster kafka, Path directory) {
        this.cassandra = cassandra;
        this.kafka = kafka;
        this.directory = directory;
    }

    /** The servers with empty keyspaces, in a directory of that name. */
    static World start(CassandraVersion version, String name, List<String> keyspaces) {
        Path directory = DIRECTORY.resolve(name);
        KafkaCluster kafka =
                KafkaCluster.builder().directory(directory.resolve("kafka")).start();
        try {
            CassandraCluster cassandra = CassandraCluster.builder()
                    .directory(directory.resolve("cassandra"))
                    .version(version)
                    .commitLog(CommitLog.periodic(SYNC))
                    // A busy machine is no reason to refuse a statement.
                    .yaml("write_request_timeout", "60000ms")
                    .yaml("read_request_timeout", "60000ms")
                    .yaml("cas_contention_timeout", "60000ms")
                    .yaml("counter_write_request_timeout", "60000ms")
                    .yaml("truncate_request_timeout", "120000ms")
                    .start();
            keyspaces.forEach(cassandra::createKeyspace);
            return new World(cassandra, kafka, directory);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    CassandraCluster cassandra() {
        return cassandra;
    }

    /** Starts the roles of the cases, which find the tables that are there. */
    void capture() {
        start(pipeline(PREFIX, KEYSPACES).table(MIXED, "captured"));
    }

    /** Starts the roles of another pipeline, with more of its file. */
    void capture(String prefix, List<String> keyspaces, String yaml) {
        start(pipeline(prefix, keyspaces).yaml("snapshot: {mode: Never}\n" + yaml));
    }

    private CapturePipelineBuilder pipeline(String prefix, List<String> keyspaces) {
        return CapturePipeline.builder(cassandra, kafka)
                .repository(REPOSITORY)
                .directory(directory.resolve(prefix))
                .prefix(prefix)
                .keyspaces(keyspaces.toArray(String[]::new))
                .partitions(1);
    }

    private void start(CapturePipelineBuilder builder) {
        CapturePipeline started = builder.start();
        pipelines.add(started);
        started.awaitReady();
    }

    void run(CaseFile.Step step) {
        if (step instanceof CaseFile.Statement statement) {
            run(statement);
        } else {
            await(PREFIX);
        }
    }

    private void run(CaseFile.Statement statement) {
        try {
            if (statement.isSchemaChange()) {
                cassandra.ddl(statement.cql());
            } else {
                execute(statement.cql());
            }
        } catch (DriverException e) {
            throw new IllegalStateException("refused: " + statement.cql(), e);
        }
    }

    /** CQL that is no schema change. */
    void execute(String cql) {
        cassandra.session().execute(SimpleStatement.newInstance(cql).setTimeout(PATIENCE));
    }

    /** Waits until all that was written is published. */
    void await(String prefix) {
        new Fence(kafka.clients(), prefix).await();
    }

    /** All events of a pipeline, when all that was written is published. */
    Events events(String prefix) {
        await(prefix);
        return Events.read(kafka.clients(), prefix);
    }

    @Override
    public void close() {
        pipelines.forEach(CapturePipeline::close);
        cassandra.close();
        kafka.close();
    }
}
