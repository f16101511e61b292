package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.route.Route;

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
    @SuppressWarnings("DoNotCallSuggester") // the contract comes first, its body with the next commits
    public static Compiled compile(Route route, String path, TableLookup tables) {
        throw new UnsupportedOperationException(path);
    }
}
