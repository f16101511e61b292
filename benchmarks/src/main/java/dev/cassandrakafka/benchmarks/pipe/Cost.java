package dev.cassandrakafka.benchmarks.pipe;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What it cost to move the records.
 *
 * @param cpuSecondsPerMillion CPU of the contender's process, user and system, for a million records
 * @param allocatedBytesPerRecord on its heap
 * @param recordsPerSecond says how busy the machine was more than how good the contender is
 */
record Cost(double cpuSecondsPerMillion, double allocatedBytesPerRecord, double recordsPerSecond) {

    /** The median of each figure. */
    static Cost median(List<Cost> runs) {
        return new Cost(
                median(runs, Cost::cpuSecondsPerMillion),
                median(runs, Cost::allocatedBytesPerRecord),
                median(runs, Cost::recordsPerSecond));
    }

    private static double median(List<Cost> runs, ToDoubleFunction<Cost> figure) {
        var sorted = runs.stream().sorted(Comparator.comparingDouble(figure)).toList();
        return figure.applyAsDouble(sorted.get(sorted.size() / 2));
    }
}
