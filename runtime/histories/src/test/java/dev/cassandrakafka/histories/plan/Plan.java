package dev.cassandrakafka.histories.plan;

import dev.cassandrakafka.histories.plan.Step.Fault;
import java.util.List;

/** Everything that happens in a history, in order. What is away at the end is brought back by whoever runs it. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** The history of a seed. */
    public static Plan of(long seed, Scale scale) {
        return new Plan(new Planner(seed, scale).steps());
    }

    /** The inverse of {@link #lines}; lines that begin with {@code --} and empty ones say nothing. */
    public static Plan parse(List<String> lines) {
        return new Plan(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(Step::parse)
                .toList());
    }

    /** One line for each step. */
    public List<String> lines() {
        return steps.stream().map(Step::text).toList();
    }

    /** How many steps are of this kind. */
    public long count(Class<? extends Step> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }

    /** How often this is done to a process whose name begins so. */
    public long faults(Act act, String victims) {
        return steps.stream()
                .filter(step -> step instanceof Fault fault
                        && fault.act() == act
                        && fault.victim().startsWith(victims))
                .count();
    }

    /** Whether the tables are read by a snapshot on the way. */
    public boolean takesSnapshot() {
        return faults(Act.START, "snapshot") > 0;
    }
}
