package dev.cassandrakafka.benchmarks.pipe;

import dev.cassandrakafka.benchmarks.data.Pipelines;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who moves the records, as a JVM of its own, all with the same flags and class path. */
enum Contender {
    /** By hand, a request for each row. */
    BARE_SINGLE("bare-single"),
    /** By hand, a batch for 32 rows of a partition. */
    BARE_BATCH("bare-batch"),
    /** Ours, as it runs in production. */
    SINK("sink");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Those that make sense: a batch for one row is none. */
    static List<Contender> of(Scenario scenario) {
        return switch (scenario) {
            case ROWS_OF_THEIR_OWN -> List.of(BARE_SINGLE, SINK);
            case SHARED_PARTITIONS -> List.of(BARE_SINGLE, BARE_BATCH, SINK);
        };
    }

    /**
     * How to start it.
     *
     * @param group its consumer group
     */
    ChildJvm jvm(PipeRun run, Scenario scenario, String bootstrap, int cqlPort, String topic, String group) {
        var directory = ServerDirectory.fresh(run.directory(), group);
        var flags = new ArrayList<>(
                List.of("-Xmx512m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + directory.resolve("gc.log")));
        if (run.profile()) {
            flags.add("-XX:StartFlightRecording=settings=profile,filename=" + directory.resolve("profile.jfr"));
        }
        var classPath = ownClassPath();
        if (this == SINK) {
            var pipeline =
                    Pipelines.write(scenario, directory.resolve("pipeline.yaml"), group, bootstrap, cqlPort, topic);
            return new ChildJvm(
                    group,
                    directory,
                    flags,
                    classPath,
                    "dev.cassandrakafka.sink.SinkMain",
                    List.of("--pipeline", pipeline.toString(), "--http-host", "127.0.0.1", "--http-port", "0"));
        }
        return new ChildJvm(
                group,
                directory,
                flags,
                classPath,
                BareLoop.class.getName(),
                List.of(
                        bootstrap,
                        topic,
                        group,
                        Integer.toString(cqlPort),
                        scenario.name(),
                        this == BARE_BATCH ? "batch" : "single"));
    }

    /** That of this process, for a child with another working directory. */
    private static ServerClassPath ownClassPath() {
        return new ServerClassPath(Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator)));
    }
}
