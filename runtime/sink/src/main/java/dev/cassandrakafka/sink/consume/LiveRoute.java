package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.write.TableWriter;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** A route and where it stands: ready to be read and written, being prepared, or unfit for its tables as they are. */
@NotThreadSafe
final class LiveRoute {
    private final Route route;
    private final String path;
    private @Nullable Ready ready;
    private @Nullable RoutePlan preparing;
    private @Nullable Finding problem;
    private int failures;

    LiveRoute(Route route, String path) {
        this.route = route;
        this.path = path;
    }

    /** What it takes to move records; the writers are in the order of the tables of the route. */
    record Ready(RoutePlan plan, List<TableWriter> writers, Reading reading) {}

    Route route() {
        return route;
    }

    /** Its path from the root of the pipeline. */
    String path() {
        return path;
    }

    /** Present while records can be moved. */
    @Nullable
    Ready ready() {
        return ready;
    }

    /** The plan whose statements are being prepared. */
    @Nullable
    RoutePlan preparing() {
        return preparing;
    }

    /** Why records of the route cannot be moved. */
    Optional<Finding> problem() {
        return Optional.ofNullable(problem);
    }

    /** Statements are asked for. */
    void prepare(RoutePlan plan) {
        ready = null;
        preparing = plan;
    }

    /** Records can be moved from now on. */
    void open(Ready now) {
        ready = now;
        preparing = null;
        problem = null;
        failures = 0;
    }

    /** Records cannot be moved. Returns how often in a row that was found, this time included. */
    int close(RuntimeReason reason, String message) {
        ready = null;
        preparing = null;
        problem = new Finding(reason, message);
        return ++failures;
    }
}
