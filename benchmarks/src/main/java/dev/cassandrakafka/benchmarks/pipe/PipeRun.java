package dev.cassandrakafka.benchmarks.pipe;

import dev.cassandrakafka.benchmarks.data.Earthquakes;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.benchmarks.result.Results;
import dev.cassandrakafka.testkit.cqlstub.CqlStub;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How much the whole pipe is measured.
 *
 * @param data the file of the records
 * @param directory for the servers and the contenders; what an earlier run left in it is removed
 * @param scenarios which tables
 * @param warmUp records before the measurement
 * @param records records measured
 * @param repeats of everything, in turn; the median counts
 * @param profile whether each contender records itself into {@code profile.jfr} in its directory, which has a cost of its own
 */
public record PipeRun(
        Path data, Path directory, List<Scenario> scenarios, int warmUp, int records, int repeats, boolean profile) {

    /** Measures; told in a line what is being done. */
    public Results run(Consumer<String> progress) throws IOException {
        var earthquakes = Earthquakes.read(data);
        try (var kafka = KafkaCluster.builder()
                        .directory(directory)
                        // Each contender has a topic of its own, which is deleted when it is done.
                        .config("file.delete.delay.ms", "1000")
                        .progress(progress)
                        .start();
                var stub = CqlStub.start(directory)) {
            var measurement = new Measurement(this, earthquakes, kafka, stub, progress);
            var figures = new PipeFigures();
            for (var scenario : scenarios) {
                figures.add(scenario, measure(measurement, scenario));
            }
            return figures.results();
        }
    }

    private Map<Contender, Cost> measure(Measurement measurement, Scenario scenario) {
        measurement.prepare(scenario);
        var runs = new EnumMap<Contender, List<Cost>>(Contender.class);
        for (var i = 0; i < repeats; i++) {
            for (var contender : Contender.of(scenario)) {
                runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(measurement.cost(scenario, contender));
            }
        }
        var medians = new EnumMap<Contender, Cost>(Contender.class);
        runs.forEach((contender, costs) -> medians.put(contender, Cost.median(costs)));
        return medians;
    }
}
