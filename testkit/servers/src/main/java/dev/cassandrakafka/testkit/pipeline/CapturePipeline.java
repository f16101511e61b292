package dev.cassandrakafka.testkit.pipeline;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** The processes of one pipeline of change capture. Closing it kills them; so does the end of this JVM. */
@NotThreadSafe
public final class CapturePipeline implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(8);

    private final PipelineText text;
    private final Path repository;
    private final Path directory;
    private final List<RoleProcess> controls = new ArrayList<>();
    private final List<RoleProcess> agents = new ArrayList<>();
    private final List<RoleProcess> merges = new ArrayList<>();

    private final List<RoleProcess> snapshots = new ArrayList<>();

    private CapturePipeline(PipelineText text, Path repository, Path directory) {
        this.text = text;
        this.repository = repository;
        this.directory = directory;
    }

    /** One for the tables of some keyspaces, between these servers. */
    public static CapturePipelineBuilder builder(CassandraCluster cassandra, KafkaCluster kafka) {
        return new CapturePipelineBuilder(cassandra, kafka);
    }

    static CapturePipeline start(PipelineText text, Path repository, Path directory, int merges) {
        var pipeline = new CapturePipeline(text, repository, directory);
        try {
            var control = RoleJar.of(repository, "control");
            pipeline.controls.add(RoleProcess.start(control, "control", directory, text.control()));
            var capture = RoleJar.of(repository, "capture");
            for (var node = 1; node <= text.cassandra().nodes().size(); node++) {
                pipeline.agents.add(RoleProcess.start(capture, "capture-" + node, directory, text.agent(node)));
            }
            var merge = RoleJar.of(repository, "merge");
            for (var number = 1; number <= merges; number++) {
                var state =
                        directory.resolve("merge-" + number).resolve("state").toAbsolutePath();
                pipeline.merges.add(RoleProcess.start(merge, "merge-" + number, directory, text.merge(state)));
            }
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    /** The one that makes topics and turns {@code cdc} on. */
    public RoleProcess control() {
        return controls.get(0);
    }

    /** The agent beside the node with this number, from 1. */
    public RoleProcess agent(int node) {
        return agents.get(node - 1);
    }

    /** A process of the merge, from 1. */
    public RoleProcess merge(int number) {
        return merges.get(number - 1);
    }

    /** How many processes of the merge there are. */
    public int merges() {
        return merges.size();
    }

    /**
     * Starts a snapshot of all tables, which ends by itself.
     *
     * @param requestId a new one for each snapshot
     * @param rowsPerSecond how fast it may read
     */
    public RoleProcess snapshot(String requestId, int rowsPerSecond) {
        var name = "snapshot-" + requestId;
        var process = RoleProcess.start(
                RoleJar.of(repository, "snapshot"), name, directory, text.snapshot(requestId, rowsPerSecond));
        snapshots.add(process);
        return process;
    }

    /** Every process but for snapshots. */
    public List<RoleProcess> processes() {
        return Stream.of(controls, agents, merges).flatMap(List::stream).toList();
    }

    /** The topic with the changes of a table. */
    public String topic(String keyspace, String table) {
        return "%s.%s.%s".formatted(text.prefix(), keyspace, table);
    }

    /** Waits until every process says that it is ready. */
    public void awaitReady() {
        List<ChildProcess> alive =
                processes().stream().map(RoleProcess::process).toList();
        Waiting.of("waiting for the roles of change capture", TO_START, alive)
                .until(() -> processes().stream().allMatch(RoleProcess::isReady));
    }

    @Override
    public void close() {
        processes().forEach(RoleProcess::close);
        snapshots.forEach(RoleProcess::close);
    }
}
