package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.sink.consume.LiveRoute.Ready;
import dev.cassandrakafka.sink.plan.Compiled;
import dev.cassandrakafka.sink.plan.InvalidRoute;
import dev.cassandrakafka.sink.plan.Problem;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.write.Completions;
import dev.cassandrakafka.sink.write.FailureKind;
import dev.cassandrakafka.sink.write.Failures;
import dev.cassandrakafka.sink.write.TableWriter;
import dev.cassandrakafka.sink.write.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the pipeline against the tables as they are: compiled at the start, again whenever a table changes, and again after a
 * while as long as something does not fit.
 */
@NotThreadSafe
final class Routes {
    private final Tables tables;
    private final RouteCompilation compilation;
    private final Completions completions;
    private final Backoff backoff;
    private final LongSupplier nanos;
    private final List<LiveRoute> routes = new ArrayList<>();
    private final Map<String, LiveRoute> byTopic = new HashMap<>();
    private final List<LiveRoute> lost = new ArrayList<>();
    private @Nullable Object version;
    private boolean refreshing;
    private long nextTryNanos;

    Routes(
            List<Route> specs,
            Tables tables,
            RouteCompilation compilation,
            Completions completions,
            Backoff backoff,
            LongSupplier nanos) {
        this.tables = tables;
        this.compilation = compilation;
        this.completions = completions;
        this.backoff = backoff;
        this.nanos = nanos;
        for (Route spec : specs) {
            LiveRoute route = new LiveRoute(spec, "spec.routes[%d]".formatted(routes.size()));
            routes.add(route);
            spec.topics().forEach(topic -> byTopic.put(topic, route));
        }
    }

    /** All topics of all routes. */
    Set<String> topics() {
        return byTopic.keySet();
    }

    /** The route of a topic that is subscribed to. */
    LiveRoute of(String topic) {
        LiveRoute route = byTopic.get(topic);
        if (route == null) {
            throw new IllegalStateException("no route reads topic " + topic);
        }
        return route;
    }

    /**
     * Takes note of changes of tables. Returns the routes whose plan has gone since the last call: what is in flight for them was read by a
     * plan that does not hold any more.
     */
    @SuppressWarnings("ReferenceEquality") // versions are told by identity
    List<LiveRoute> advance() {
        if (tables.version() != version) {
            compileAll();
        }
        boolean someWait = routes.stream().anyMatch(route -> route.ready() == null && route.preparing() == null);
        if (someWait && !refreshing && nextTryNanos - nanos.getAsLong() <= 0) {
            refresh();
        }
        List<LiveRoute> now = List.copyOf(lost);
        lost.clear();
        return now;
    }

    /** Compiles all routes against the tables as they are now. Those whose plan stays the same go on undisturbed. */
    void compileAll() {
        version = tables.version();
        routes.forEach(this::compile);
    }

    /** Whether rows for this writer are still read and written as they were when the writer was made. */
    boolean isCurrent(TableWriter writer) {
        return routes.stream()
                .anyMatch(route -> route.ready() != null
                        && route.ready().writers().stream().anyMatch(one -> one == writer));
    }

    /** What is wrong with the routes, the first of them. */
    Optional<Finding> problem() {
        return routes.stream().flatMap(route -> route.problem().stream()).findFirst();
    }

    private void refresh() {
        refreshing = true;
        var unused = tables.refresh()
                .whenComplete((result, failure) -> completions.add(() -> {
                    refreshing = false;
                    compileAll();
                }));
    }

    private void compile(LiveRoute route) {
        Compiled compiled = compilation.compile(route.route(), route.path(), tables.lookup());
        if (compiled instanceof InvalidRoute invalid) {
            close(route, RuntimeReason.INVALID_CONFIGURATION, text(invalid.problems()));
        } else if (compiled instanceof RoutePlan plan && !isAsBefore(route, plan)) {
            prepare(route, plan);
        }
    }

    private static boolean isAsBefore(LiveRoute route, RoutePlan plan) {
        return (route.ready() != null && route.ready().plan().equals(plan)) || plan.equals(route.preparing());
    }

    private void prepare(LiveRoute route, RoutePlan plan) {
        lose(route);
        route.prepare(plan);
        var unused = tables.prepare(plan)
                .whenComplete((writers, failure) -> completions.add(() -> {
                    if (plan.equals(route.preparing())) {
                        prepared(route, plan, writers, failure);
                    }
                }));
    }

    private void prepared(LiveRoute route, RoutePlan plan, List<TableWriter> writers, @Nullable Throwable failure) {
        if (failure == null) {
            route.open(new Ready(plan, writers, compilation.reader(plan)));
            return;
        }
        FailureKind kind = Failures.kind(failure);
        close(
                route,
                kind == FailureKind.REFUSED ? RuntimeReason.INVALID_CONFIGURATION : Findings.reason(kind),
                "%s: its statements cannot be prepared: %s".formatted(route.path(), Failures.message(failure)));
    }

    private void close(LiveRoute route, RuntimeReason reason, String message) {
        lose(route);
        int failures = route.close(reason, message);
        nextTryNanos = nanos.getAsLong() + backoff.after(failures).toNanos();
    }

    private void lose(LiveRoute route) {
        if (route.ready() != null) {
            lost.add(route);
        }
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
