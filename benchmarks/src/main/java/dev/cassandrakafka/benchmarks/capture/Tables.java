package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.result.Grid;
import dev.cassandrakafka.benchmarks.result.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Findings as people would rather look at them. */
final class Tables {
    private static final String NOT_RUN = "-";

    private Tables() {}

    static Grid drains(Map<Kind, List<DrainCost>> drains) {
        var grid = new Grid(
                "The same finished segments (median of the rounds, least and most)",
                "who",
                "rows/CPU s",
                "least",
                "most",
                "second half",
                "with start",
                "start, CPU s",
                "total/distinct",
                "missing",
                "rows/s",
                "peak RSS, MiB");
        drains.forEach((kind, costs) -> {
            var rate = Spread.of(costs, DrainCost::rate);
            grid.row(List.of(
                    kind.label(),
                    whole(rate.median()),
                    whole(rate.least()),
                    whole(rate.most()),
                    whole(median(costs, DrainCost::warmRate)),
                    whole(median(costs, DrainCost::rateWithStart)),
                    tenths(median(costs, DrainCost::startSeconds)),
                    "%.3f"
                            .formatted(Spread.of(costs, DrainCost::totalOverDistinct)
                                    .most()),
                    whole(Spread.of(costs, cost -> cost.expected() - cost.distinct())
                            .most()),
                    whole(median(costs, cost -> cost.distinct() / cost.seconds())),
                    peaks(costs)));
        });
        return grid;
    }

    private static String peaks(List<DrainCost> costs) {
        return costs.get(0).whole().keySet().stream()
                .sorted()
                .map(process -> process + " "
                        + whole(Spread.of(costs, cost -> cost.peakMebibytes(process))
                                .most()))
                .collect(Collectors.joining(", "));
    }

    static Grid delays(List<Delay> delays) {
        var grid = new Grid(
                "From a client's write to the event at a consumer, in ms",
                "commitlog_sync_period",
                "who",
                "p50",
                "p99",
                "missing",
                "total/distinct");
        delays.forEach(delay -> grid.row(List.of(
                delay.sync().toSeconds() + " s",
                delay.kind().label(),
                whole(delay.p50Millis()),
                whole(delay.p99Millis()),
                whole(delay.rows() - delay.distinct()),
                "%.3f".formatted((double) delay.total() / delay.distinct()))));
        return grid;
    }

    static Grid cases(Map<Kind, List<String>> told, Map<Kind, String> killed) {
        var grid = new Grid("What becomes of it", "change", "Debezium", "ours");
        IntStream.range(0, told.isEmpty() ? 0 : Cases.titles().size())
                .forEach(number -> grid.row(List.of(
                        Cases.titles().get(number),
                        answer(told.get(Kind.DEBEZIUM), number),
                        answer(told.get(Kind.LAST_WRITE_WINS), number))));
        grid.row(List.of(
                "reader of the log killed amid finished segments",
                killed.getOrDefault(Kind.DEBEZIUM, NOT_RUN),
                killed.getOrDefault(Kind.LAST_WRITE_WINS, NOT_RUN)));
        return grid;
    }

    private static String answer(@Nullable List<String> answers, int number) {
        return answers == null ? NOT_RUN : answers.get(number);
    }

    private static double median(List<DrainCost> costs, ToDoubleFunction<DrainCost> figure) {
        return Spread.of(costs, figure).median();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
