package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.plan.Compiled;
import dev.cassandrakafka.sink.plan.RouteCompiler;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.read.RecordReader;
import java.time.Clock;

/** Makes plans and readers of routes. */
public interface RouteCompilation {
    /** Compiles a route against the tables as they are. */
    Compiled compile(Route route, String path, TableLookup tables);

    /** A reader for the consumer thread. */
    Reading reader(RoutePlan plan);

    /** As the packages beside this one do it. */
    static RouteCompilation of(Clock clock) {
        return new RouteCompilation() {
            @Override
            public Compiled compile(Route route, String path, TableLookup tables) {
                return RouteCompiler.compile(route, path, tables);
            }

            @Override
            public Reading reader(RoutePlan plan) {
                return RecordReader.of(plan, clock, RecordReader.DEFAULT_MAX_AHEAD)::read;
            }
        };
    }
}
