package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Act;
import dev.cassandrakafka.histories.plan.Plan;
import dev.cassandrakafka.histories.plan.Scale;
import dev.cassandrakafka.histories.plan.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What histories came to, a line each in {@code target/histories/results.csv}, which later runs go on with. */
final class Results {
    private static final Path FILE = World.DIRECTORY.resolve("results.csv");
    private static final List<String> VICTIMS = List.of("node", "agent", "merge", "broker", "control", "snapshot");
    private static final List<Act> ACTS = List.of(Act.KILL, Act.STOP, Act.FREEZE);

    private Results() {}

    static void add(String name, Scale scale, Plan plan, int refused, Verdict verdict, Duration took) {
        List<Object> cells = new ArrayList<>(List.of(
                name,
                scale.nodes(),
                scale.brokers(),
                scale.merges(),
                plan.count(Step.Write.class),
                refused,
                plan.count(Step.SchemaChange.class),
                plan.count(Step.Truncate.class),
                plan.count(Step.Fill.class),
                plan.count(Step.OutlastHints.class),
                plan.takesSnapshot() ? 1 : 0));
        VICTIMS.forEach(victim -> ACTS.forEach(act -> cells.add(plan.faults(act, victim))));
        cells.addAll(List.of(
                verdict.events(), verdict.excepted().size(), verdict.wrong().size(), took.toSeconds()));
        try {
            Files.createDirectories(World.DIRECTORY);
            if (!Files.exists(FILE)) {
                Files.writeString(FILE, header());
            }
            Files.writeString(FILE, line(cells), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it was run and nothing was wrong. */
    static boolean isRight(String name) {
        try {
            return Files.exists(FILE)
                    && Files.readAllLines(FILE).stream()
                            .map(line -> line.split(",", -1))
                            .anyMatch(cells -> cells[0].equals(name) && cells[cells.length - 2].equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header() {
        List<Object> names = new ArrayList<>(List.of(
                "history",
                "nodes",
                "brokers",
                "merges",
                "statements",
                "refused",
                "schema changes",
                "truncates",
                "fills",
                "hints outlasted",
                "snapshots"));
        VICTIMS.forEach(victim -> ACTS.forEach(act -> names.add(act + " " + victim)));
        names.addAll(List.of("events", "excepted", "wrong", "seconds"));
        return line(names);
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(String::valueOf).collect(Collectors.joining(",", "", "\n"));
    }
}
