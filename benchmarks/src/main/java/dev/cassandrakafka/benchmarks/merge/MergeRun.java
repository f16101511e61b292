package dev.cassandrakafka.benchmarks.merge;

import dev.cassandrakafka.benchmarks.result.Figure;
import dev.cassandrakafka.benchmarks.result.Goal;
import dev.cassandrakafka.benchmarks.result.Results;
import dev.cassandrakafka.benchmarks.result.Spread;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
        var rate = Spread.of(measured, MergeCost::rate);
        var withStart = Spread.of(measured, MergeCost::rateWithStart);
        return List.of(
                Figure.of("merge.rate", rate.median(), "raw rows/CPU s", RATE),
                Figure.of("merge.rate.least", rate.least(), "raw rows/CPU s", RATE),
                Figure.of("merge.rate.most", rate.most(), "raw rows/CPU s"),
                Figure.of("merge.rate.with-start", withStart.median(), "raw rows/CPU s"),
                Figure.of(
                        "merge.emitted",
                        Spread.of(measured, MergeCost::emittedRate).median(),
                        "events/CPU s"),
                Figure.of(
                        "merge.emitted.share",
                        Spread.of(measured, MergeCost::emittedShare).most(),
                        "ratio"),
                Figure.of("merge.wall", Spread.of(measured, MergeCost::wallRate).median(), "raw rows/s"),
                Figure.of(
                        "merge.rss",
                        Spread.of(measured, MergeCost::rssMebibytes).most(),
                        "MiB"));
    }
}
