package dev.cassandrakafka.benchmarks.mapping;

import dev.cassandrakafka.benchmarks.result.Figure;
import dev.cassandrakafka.benchmarks.result.Goal;
import dev.cassandrakafka.benchmarks.result.Results;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How long JMH measures, and the figures that come of it.
 *
 * @param data the file of the records
 * @param forks JVMs for each method; 0 measures in this one, for smoke tests
 * @param iterations of the measurement, after as many to warm up
 * @param iterationMillis of each
 */
public record MappingRun(Path data, int forks, int iterations, long iterationMillis) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** Measures. */
    public Results run() throws RunnerException {
        var time = TimeValue.milliseconds(iterationMillis);
        var options = new OptionsBuilder()
                .include(MappingBenchmark.class.getName())
                .param("file", data.toAbsolutePath().normalize().toString())
                .forks(forks)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var runs = new LinkedHashMap<String, RunResult>();
        new Runner(options).run().forEach(run -> runs.put(run.getPrimaryResult().getLabel(), run));
        return figures(runs);
    }

    private static Results figures(Map<String, RunResult> runs) {
        var figures = new ArrayList<Figure>();
        runs.forEach((label, run) -> {
            figures.add(Figure.of("mapping." + label + ".time", time(run), "us/record"));
            figures.add(Figure.of("mapping." + label + ".allocation", allocation(run), "bytes/record"));
        });
        var sink = runs.get("sink");
        var bare = runs.get("bare");
        if (sink == null || bare == null) {
            throw new IllegalStateException("JMH ran only " + runs.keySet());
        }
        figures.add(Figure.of("mapping.time.sink/bare", time(sink) / time(bare), "ratio", Goal.atMost(1.0)));
        figures.add(Figure.of(
                "mapping.allocation.sink/bare", allocation(sink) / allocation(bare), "ratio", Goal.atMost(1.0)));
        return new Results("mapping", figures);
    }

    private static double time(RunResult run) {
        return run.getPrimaryResult().getScore();
    }

    private static double allocation(RunResult run) {
        return Objects.requireNonNull(run.getSecondaryResults().get(ALLOCATION), ALLOCATION)
                .getScore();
    }
}
