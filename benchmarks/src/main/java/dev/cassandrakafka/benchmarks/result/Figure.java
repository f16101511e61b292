package dev.cassandrakafka.benchmarks.result;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark, as the file of results has it.
 *
 * @param name path of the figure, from the large to the small, such as {@code pipe.rows-of-their-own.sink.cpu}
 * @param value what was measured
 * @param unit of the value; {@code ratio} for one
 * @param goal what it should be, such as {@code <= 1.0}; null for one that only informs
 * @param holds whether it is so; null without a goal
 */
@JsonPropertyOrder({"name", "value", "unit", "goal", "holds"})
public record Figure(String name, double value, String unit, @Nullable String goal, @Nullable Boolean holds) {

    /** A figure that only informs. */
    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null, null);
    }

    /** A figure with a goal. */
    public static Figure of(String name, double value, String unit, Goal goal) {
        return new Figure(name, value, unit, goal.toString(), goal.holds(value));
    }
}
