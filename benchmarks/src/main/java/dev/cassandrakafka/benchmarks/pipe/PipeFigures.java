package dev.cassandrakafka.benchmarks.pipe;

import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.benchmarks.result.Figure;
import dev.cassandrakafka.benchmarks.result.Goal;
import dev.cassandrakafka.benchmarks.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** Costs as figures, with ours as a ratio to each loop by hand. */
@NotThreadSafe
final class PipeFigures {
    /** Ours is to cost no more CPU than a loop by hand that does the same requests. */
    private static final Goal NO_MORE = Goal.atMost(1.0);

    private final List<Figure> figures = new ArrayList<>();

    void add(Scenario scenario, Map<Contender, Cost> costs) {
        var prefix = "pipe." + scenario.label() + ".";
        costs.forEach((contender, cost) -> {
            var name = prefix + contender.label();
            figures.add(Figure.of(name + ".cpu", cost.cpuSecondsPerMillion(), "s/million records"));
            figures.add(Figure.of(name + ".allocation", cost.allocatedBytesPerRecord(), "bytes/record"));
            figures.add(Figure.of(name + ".rate", cost.recordsPerSecond(), "records/s"));
        });
        var sink = costs.get(Contender.SINK);
        if (sink != null) {
            costs.forEach((contender, cost) -> {
                if (contender != Contender.SINK) {
                    ratios(prefix, contender, sink, cost);
                }
            });
        }
    }

    private void ratios(String prefix, Contender other, Cost sink, Cost bare) {
        var cpu = sink.cpuSecondsPerMillion() / bare.cpuSecondsPerMillion();
        figures.add(Figure.of(prefix + "cpu.sink/" + other.label(), cpu, "ratio", NO_MORE));
        var allocation = sink.allocatedBytesPerRecord() / bare.allocatedBytesPerRecord();
        figures.add(Figure.of(prefix + "allocation.sink/" + other.label(), allocation, "ratio"));
    }

    Results results() {
        return new Results("pipe", figures);
    }
}
