package dev.cassandrakafka.benchmarks.merge;

import dev.cassandrakafka.benchmarks.result.Figure;
import dev.cassandrakafka.benchmarks.result.Goal;
import dev.cassandrakafka.benchmarks.result.Results;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How much the merge alone is measured.
 *
 * @param repository the top folder of the checkout, where the role has been built
 * @param directory for the broker and the role; what an earlier run left in it is removed
 * @param rows of the table, and so of the state
 * @param rounds each with a new table; the spread of them is given
 */
public record MergeRun(Path repository, Path directory, int rows, int rounds) {
    private static final Goal RATE = Goal.atLeast(50_000);

    /** Measures; told in a line what is being done. */
    public Results run(Consumer<String> progress) {
        var measured = new ArrayList<MergeCost>();
        try (var kafka =
                KafkaCluster.builder().directory(directory).progress(progress).start()) {
            for (var round = 1; round <= rounds; round++) {
                var cost = new MergeMeasurement(this, kafka, "merge" + round, progress).measure();
                progress.accept("round %d: %,.0f raw row changes per CPU second".formatted(round, cost.rate()));
                measured.add(cost);
            }
        }
        return new Results("merge", figures(measured));
    }

    private static List<Figure> figures(List<MergeCost> measured) {
        return List.of(
                Figure.of("merge.rate.least", least(measured, MergeCost::rate), "raw rows/CPU s", RATE),
                Figure.of("merge.rate.most", -least(measured, cost -> -cost.rate()), "raw rows/CPU s"),
                Figure.of(
                        "merge.rate.with-start.least",
                        least(measured, MergeCost::rateWithStart),
                        "raw rows/CPU s",
                        RATE),
                Figure.of("merge.emitted.least", least(measured, MergeCost::emittedRate), "events/CPU s"),
                Figure.of("merge.emitted.share", least(measured, MergeCost::emittedShare), "ratio"),
                Figure.of("merge.wall.least", least(measured, MergeCost::wallRate), "raw rows/s"),
                Figure.of("merge.rss.most", -least(measured, cost -> -cost.rssMebibytes()), "MiB"));
    }

    private static double least(List<MergeCost> measured, ToDoubleFunction<MergeCost> figure) {
        return measured.stream().mapToDouble(figure).min().orElseThrow();
    }
}
