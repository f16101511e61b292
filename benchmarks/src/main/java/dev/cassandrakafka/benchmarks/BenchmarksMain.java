package dev.cassandrakafka.benchmarks;

import dev.cassandrakafka.benchmarks.capture.CaptureRun;
import dev.cassandrakafka.benchmarks.capture.Part;
import dev.cassandrakafka.benchmarks.capture.Setting;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.benchmarks.mapping.MappingRun;
import dev.cassandrakafka.benchmarks.merge.MergeRun;
import dev.cassandrakafka.benchmarks.pipe.PipeRun;
import dev.cassandrakafka.benchmarks.result.Results;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks; {@code run.sh} calls it from the folder {@code benchmarks}. */
@Command(
        name = "benchmarks/run.sh",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the sink beside what one would write by hand, and change capture beside its rivals, in the same"
                    + " run.",
            "Each benchmark prints a table and writes <results>/<name>.json.",
            "A figure that misses its goal does not change the exit code."
        })
public final class BenchmarksMain {
    @Option(
            names = "--data",
            description = "The records (default: ${DEFAULT-VALUE}).",
            defaultValue = "../examples/data/earthquakes.ndjson")
    Path data = Path.of("");

    @Option(
            names = "--results",
            description = "Where the files of results go (default: ${DEFAULT-VALUE}).",
            defaultValue = "results")
    Path results = Path.of("");

    @Option(
            names = "--directory",
            description =
                    "Where servers and contenders keep their files, for one run at a time (default: ${DEFAULT-VALUE}).",
            defaultValue = "target/pipe")
    Path directory = Path.of("");

    @Option(
            names = "--repository",
            description =
                    "The top folder of the checkout, where the roles have been built (default: ${DEFAULT-VALUE}).",
            defaultValue = "..")
    Path repository = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    CommandSpec spec;

    private BenchmarksMain() {}

    /** Ends the process with picocli's exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchmarksMain());
    }

    @Command(name = "all", description = "mapping and pipe, with their defaults: some ten minutes on two cores.")
    void all() throws RunnerException, IOException {
        mapping(2, 5, 1000);
        pipe(List.of(Scenario.values()), 400_000, 300_000, 3, false);
    }

    @Command(name = "mapping", description = "JSON bytes into the bytes of a row, by JMH, without servers.")
    void mapping(
            @Option(names = "--forks", defaultValue = "2", description = "JVMs (default: ${DEFAULT-VALUE}).") int forks,
            @Option(
                            names = "--iterations",
                            defaultValue = "5",
                            description = "To warm up, and again to measure (default: ${DEFAULT-VALUE}).")
                    int iterations,
            @Option(
                            names = "--iteration-millis",
                            defaultValue = "1000",
                            description = "Length of each (default: ${DEFAULT-VALUE}).")
                    long iterationMillis)
            throws RunnerException, IOException {
        publish(new MappingRun(data, forks, iterations, iterationMillis).run());
    }

    @Command(
            name = "pipe",
            description = "Real Kafka, the sink or a loop by hand, and a CQL server without a database.")
    void pipe(
            @Option(
                            names = "--scenario",
                            split = ",",
                            defaultValue = "ROWS_OF_THEIR_OWN,SHARED_PARTITIONS",
                            description = "${COMPLETION-CANDIDATES} (default: both).")
                    List<Scenario> scenarios,
            @Option(
                            names = "--warm-up",
                            defaultValue = "400000",
                            description =
                                    "Records before it, until little is left to compile (default: ${DEFAULT-VALUE}).")
                    int warmUp,
            @Option(
                            names = "--records",
                            defaultValue = "300000",
                            description = "Records measured (default: ${DEFAULT-VALUE}).")
                    int records,
            @Option(
                            names = "--repeats",
                            defaultValue = "3",
                            description = "Of everything; the median counts (default: ${DEFAULT-VALUE}).")
                    int repeats,
            @Option(names = "--profile", description = "Leave <directory>/<contender>/profile.jfr behind.")
                    boolean profile)
            throws IOException {
        publish(new PipeRun(data, directory, scenarios, warmUp, records, repeats, profile).run(out()::println));
    }

    @Command(
            name = "merge",
            description = "Raw records of three replicas into a process of the merge: row changes per CPU second.")
    void merge(
            @Option(
                            names = "--rows",
                            defaultValue = "1000000",
                            description = "Of the state; each comes three times (default: ${DEFAULT-VALUE}).")
                    int rows,
            @Option(
                            names = "--rounds",
                            defaultValue = "2",
                            description = "Each with a table of its own (default: ${DEFAULT-VALUE}).")
                    int rounds)
            throws IOException {
        publish(new MergeRun(repository, directory, rows, rounds).run(out()::println));
    }

    @Command(
            name = "capture",
            description = {
                "A node's commit log into events: beside Debezium's Cassandra connector and the bare scan of the same"
                        + " segments.",
                "Some eight minutes on two cores that are not busy."
            })
    void capture(
            @Option(
                            names = "--parts",
                            split = ",",
                            defaultValue = "SCAN,DRAIN,MEMORY,LATENCY,CASES",
                            description = "${COMPLETION-CANDIDATES} (default: all).")
                    List<Part> parts,
            @Option(
                            names = "--rows",
                            defaultValue = "500000",
                            description =
                                    "Written before; those in finished segments count (default: ${DEFAULT-VALUE}).")
                    int rows,
            @Option(
                            names = "--rounds",
                            defaultValue = "2",
                            description = "Of scans and drains, in turn (default: ${DEFAULT-VALUE}).")
                    int rounds,
            @Option(
                            names = "--latency-seconds",
                            defaultValue = "30",
                            description = "Of paced load, for each side and sync period (default: ${DEFAULT-VALUE}).")
                    int latencySeconds,
            @Option(
                            names = "--rows-per-second",
                            defaultValue = "200",
                            description = "Of paced load (default: ${DEFAULT-VALUE}).")
                    int rowsPerSecond,
            @Option(
                            names = "--segment-mebibytes",
                            defaultValue = "16",
                            description = "Size of a commit-log segment (default: ${DEFAULT-VALUE}).")
                    int segmentMebibytes,
            @Option(
                            names = "--debezium",
                            defaultValue = "target/debezium",
                            description = "The connector's folder; ours alone where there is none (default:"
                                    + " ${DEFAULT-VALUE}).")
                    Path debezium)
            throws IOException {
        var peer = Optional.of(debezium).filter(Files::isDirectory);
        var setting = new Setting(
                repository,
                directory,
                peer,
                Set.copyOf(parts),
                rows,
                rounds,
                latencySeconds,
                rowsPerSecond,
                segmentMebibytes);
        var findings = new CaptureRun(setting, out()::println).run();
        publish(findings.results());
        findings.tables().forEach(table -> table.print(out()));
        findings.notes().forEach(out()::println);
    }

    private void publish(Results measured) throws IOException {
        measured.print(out());
        out().println("written to " + measured.write(results));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
