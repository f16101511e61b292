package dev.cassandrakafka.testkit.pipeline;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** What a {@link CapturePipeline} is to be. */
@NotThreadSafe
public final class CapturePipelineBuilder {
    private static final int DEFAULT_PARTITIONS = 3;

    private final CassandraCluster cassandra;
    private final KafkaCluster kafka;
    private Path repository = Path.of("").toAbsolutePath();
    private Path directory = Path.of("target", "roles");
    private String prefix = "cdc";
    private List<String> tables = List.of();
    private int partitions = DEFAULT_PARTITIONS;
    private int merges = 1;
    private String more = "snapshot: {mode: Never}\n";

    CapturePipelineBuilder(CassandraCluster cassandra, KafkaCluster kafka) {
        this.cassandra = cassandra;
        this.kafka = kafka;
    }

    /** The top folder of the checkout, where the roles have been built. Default: the working directory. */
    public CapturePipelineBuilder repository(Path value) {
        repository = value;
        return this;
    }

    /** Where {@code control}, {@code capture-1}, {@code merge-1}... are made; these are emptied first. Default {@code target/roles}. */
    public CapturePipelineBuilder directory(Path value) {
        directory = value;
        return this;
    }

    /** The name of the pipeline and the beginning of its topics' names. Default {@code cdc}. */
    public CapturePipelineBuilder prefix(String value) {
        prefix = value;
        return this;
    }

    /** The keyspaces whose tables are captured. They must exist. */
    public CapturePipelineBuilder keyspaces(String... values) {
        tables = Stream.of(values).map("{keyspace: %s}"::formatted).toList();
        return this;
    }

    /** A table that is captured beside the keyspaces. */
    public CapturePipelineBuilder table(String keyspace, String table) {
        tables = Stream.concat(tables.stream(), Stream.of("{keyspace: %s, table: %s}".formatted(keyspace, table)))
                .toList();
        return this;
    }

    /** Partitions of the raw topic and of each change topic. Default 3. */
    public CapturePipelineBuilder partitions(int value) {
        partitions = value;
        return this;
    }

    /** How many processes of the merge. Default 1. */
    public CapturePipelineBuilder merges(int value) {
        merges = value;
        return this;
    }

    /** More of the pipeline file, as YAML with fields at the top. Default: no snapshot. */
    public CapturePipelineBuilder yaml(String value) {
        more = value;
        return this;
    }

    /**
     * Starts all processes: the control, an agent beside each node, and the merge.
     *
     * @throws dev.cassandrakafka.testkit.process.ServerException when a role has not been built; nothing is left running then
     */
    public CapturePipeline start() {
        return CapturePipeline.start(
                new PipelineText(prefix, tables, partitions, more, cassandra, kafka), repository, directory, merges);
    }
}
