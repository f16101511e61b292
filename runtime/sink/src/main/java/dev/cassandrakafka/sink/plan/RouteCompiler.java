package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.route.Route;
import java.util.ArrayList;
import java.util.List;

/** Compiles routes against the tables as they are now. Pure. */
public final class RouteCompiler {
    private RouteCompiler() {}

    /**
     * Compiles one route.
     *
     * @param route the route
     * @param path its path from the root of the pipeline, as in {@code routes[0]}; the paths of all problems begin with it
     * @param tables the tables that exist
     */
    public static Compiled compile(Route route, String path, TableLookup tables) {
        Problems found = new Problems();
        if (route.topics().isEmpty()) {
            found.add(path + ".topics", "no topic; name at least one");
        }
        if (route.tables().isEmpty()) {
            found.add(path + ".tables", "no table; name at least one");
        }
        List<TablePlan> plans = new ArrayList<>();
        for (int i = 0; i < route.tables().size(); i++) {
            String tablePath = "%s.tables[%d]".formatted(path, i);
            new TableCompiler(route, route.tables().get(i), tablePath, found)
                    .compile(tables)
                    .ifPresent(plans::add);
        }
        return found.problems().isEmpty()
                ? new RoutePlan(route, path, plans, found.notes())
                : new InvalidRoute(found.problems());
    }
}
