package dev.cassandrakafka.benchmarks.result;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One figure in several rounds. */
public record Spread(double least, double median, double most) {

    /** Of at least one round. */
    public static <T> Spread of(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
