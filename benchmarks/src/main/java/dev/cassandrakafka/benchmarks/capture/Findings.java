package dev.cassandrakafka.benchmarks.capture;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.benchmarks.result.Figure;
import dev.cassandrakafka.benchmarks.result.Goal;
import dev.cassandrakafka.benchmarks.result.Grid;
import dev.cassandrakafka.benchmarks.result.Results;
import dev.cassandrakafka.benchmarks.result.Spread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** What was measured, as figures and as tables for people. */
@NotThreadSafe
public final class Findings {
    private static final Goal OF_THE_SCAN = Goal.atLeast(0.25);
    private static final Goal WITHOUT_STATE = Goal.atLeast(5);
    private static final Goal WITH_STATE = Goal.atLeast(2);
    private static final Goal ONCE = Goal.atMost(1);
    private static final Goal SMALL = Goal.atMost(256);

    private final Setting setting;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Kind, List<DrainCost>> drains = new EnumMap<>(Kind.class);
    private final List<Delay> delays = new ArrayList<>();
    private final Map<Kind, String> kills = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> cases = new EnumMap<>(Kind.class);
    private String cassandra = "?";

    Findings(Setting setting) {
        this.setting = setting;
    }

    void scanned(String mix, List<ScanCost> all) {
        var prefix = "scan." + mix + ".";
        var bare = ScanCost.of("no-op", all);
        var share = (double) all.get(0).captured() / all.get(0).mutations();
        figures.add(Figure.of(prefix + "share", share, "ratio"));
        for (var way : List.of("no-op", "records", "kafka")) {
            var rates = Spread.of(ScanCost.of(way, all), ScanCost::rate);
            spread(prefix + way + ".rate", rates, "mutations/CPU s");
        }
        var ratios = new ArrayList<Double>();
        var into = ScanCost.of("kafka", all);
        for (var round = 0; round < into.size(); round++) {
            ratios.add(into.get(round).rate() / bare.get(round).rate());
        }
        var ratio = Spread.of(ratios, Double::doubleValue);
        figures.add(Figure.of(prefix + "kafka/no-op", ratio.median(), "ratio", OF_THE_SCAN));
        figures.add(Figure.of(prefix + "kafka/no-op.least", ratio.least(), "ratio", OF_THE_SCAN));
    }

    void drained(Kind kind, DrainCost cost) {
        drains.computeIfAbsent(kind, k -> new ArrayList<>()).add(cost);
    }

    void killed(Kind kind, DrainCost cost) {
        var lost = cost.expected() - cost.distinct();
        var again = cost.total() - cost.distinct();
        kills.put(kind, "%,d of %,d rows lost, %,d events twice".formatted(lost, cost.expected(), again));
        figures.add(Figure.of("killed." + kind.label() + ".lost", lost, "rows"));
        figures.add(Figure.of("killed." + kind.label() + ".again", (double) again, "events"));
    }

    void told(Kind kind, List<String> answers) {
        cases.put(kind, answers);
    }

    void delayed(Delay delay) {
        delays.add(delay);
        var prefix = "latency.sync-%ds.%s."
                .formatted(delay.sync().toSeconds(), delay.kind().label());
        figures.add(Figure.of(prefix + "p50", delay.p50Millis(), "ms"));
        figures.add(Figure.of(prefix + "p99", delay.p99Millis(), "ms"));
        figures.add(Figure.of(prefix + "missing", delay.rows() - delay.distinct(), "rows"));
        figures.add(Figure.of(prefix + "total/distinct", (double) delay.total() / delay.distinct(), "ratio"));
    }

    /** The node's version. */
    void beside(CqlSession session) {
        cassandra = session.getMetadata().getNodes().values().stream()
                .map(node -> String.valueOf(node.getCassandraVersion()))
                .findFirst()
                .orElse("?");
    }

    /** How to read the rest. */
    public List<String> notes() {
        return Notes.of(setting, cassandra);
    }

    /** Tables for people; those of what was not measured are left out. */
    public List<Grid> tables() {
        return Stream.of(Tables.drains(drains), Tables.delays(delays), Tables.cases(cases, kills))
                .filter(grid -> !grid.rows().isEmpty())
                .toList();
    }

    /** All figures. */
    public Results results() {
        var all = new ArrayList<>(figures);
        drains.forEach((kind, costs) -> all.addAll(figuresOf(kind, costs)));
        all.addAll(ratios(Kind.NONE, WITHOUT_STATE));
        all.addAll(ratios(Kind.LAST_WRITE_WINS, WITH_STATE));
        return new Results("capture", all);
    }

    private List<Figure> figuresOf(Kind kind, List<DrainCost> costs) {
        var prefix = "drain." + kind.label() + ".";
        var rate = Spread.of(costs, DrainCost::rate);
        var list = new ArrayList<Figure>();
        list.add(Figure.of(prefix + "rate", rate.median(), "rows/CPU s"));
        list.add(Figure.of(prefix + "rate.least", rate.least(), "rows/CPU s"));
        list.add(Figure.of(prefix + "rate.most", rate.most(), "rows/CPU s"));
        list.add(median(prefix + "rate.second-half", costs, DrainCost::warmRate, "rows/CPU s"));
        list.add(median(prefix + "rate.with-start", costs, DrainCost::rateWithStart, "rows/CPU s"));
        list.add(median(prefix + "start", costs, DrainCost::startSeconds, "CPU s"));
        var once = Spread.of(costs, DrainCost::totalOverDistinct).most();
        list.add(
                kind.isDebezium()
                        ? Figure.of(prefix + "total/distinct", once, "ratio")
                        : Figure.of(prefix + "total/distinct", once, "ratio", ONCE));
        list.add(median(prefix + "missing", costs, cost -> cost.expected() - cost.distinct(), "rows"));
        for (var process : costs.get(0).whole().keySet().stream().sorted().toList()) {
            list.add(median(
                    prefix + process + ".rate",
                    costs,
                    cost -> cost.distinct() / cost.cpuSeconds(process),
                    "rows/CPU s"));
            list.add(median(
                    prefix + process + ".rate.second-half", costs, cost -> cost.warmRate(process), "rows/CPU s"));
            var peak = Spread.of(costs, cost -> cost.peakMebibytes(process)).most();
            var goal = kind == Kind.SMALL_HEAP && process.equals("agent");
            var name = prefix + process + ".rss";
            list.add(goal ? Figure.of(name, peak, "MiB", SMALL) : Figure.of(name, peak, "MiB"));
        }
        return list;
    }

    /** Ours beside the way of Debezium that does better, round by round. */
    private List<Figure> ratios(Kind kind, Goal goal) {
        var ours = drains.getOrDefault(kind, List.of());
        var debezium = drains.entrySet().stream()
                .filter(entry -> entry.getKey().isDebezium())
                .map(Map.Entry::getValue)
                .max(Comparator.comparingDouble(
                        costs -> Spread.of(costs, DrainCost::rate).median()));
        if (debezium.isEmpty() || ours.isEmpty()) {
            return List.of();
        }
        var rounds = IntStream.range(0, ours.size()).boxed().toList();
        var name = "drain.rate.%s/debezium".formatted(kind.label());
        var rate = Spread.of(
                rounds,
                round -> ours.get(round).rate() / debezium.get().get(round).rate());
        var withStart = Spread.of(
                rounds,
                round -> ours.get(round).rateWithStart()
                        / debezium.get().get(round).rateWithStart());
        var warm = Spread.of(
                rounds,
                round -> ours.get(round).warmRate() / debezium.get().get(round).warmRate());
        return List.of(
                Figure.of(name + ".second-half", warm.median(), "ratio", goal),
                Figure.of(name, rate.median(), "ratio", goal),
                Figure.of(name + ".least", rate.least(), "ratio", goal),
                Figure.of(name + ".most", rate.most(), "ratio"),
                Figure.of(name + ".with-start", withStart.median(), "ratio"));
    }

    private static Figure median(String name, List<DrainCost> costs, ToDoubleFunction<DrainCost> figure, String unit) {
        return Figure.of(name, Spread.of(costs, figure).median(), unit);
    }

    private void spread(String name, Spread spread, String unit) {
        figures.add(Figure.of(name, spread.median(), unit));
        figures.add(Figure.of(name + ".least", spread.least(), unit));
        figures.add(Figure.of(name + ".most", spread.most(), unit));
    }
}
