package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.route.Route;
import java.util.List;
import net.jcip.annotations.Immutable;

/**
 * A route that fits its tables.
 *
 * @param route the route as the spec has it
 * @param path its path from the root of the pipeline, as in {@code routes[0]}
 * @param tables one plan for each table of the route, in the order of the spec
 * @param notes what is no error and yet may surprise, such as tombstones that cannot delete
 */
@Immutable
public record RoutePlan(Route route, String path, List<TablePlan> tables, List<Problem> notes) implements Compiled {
    public RoutePlan {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}
