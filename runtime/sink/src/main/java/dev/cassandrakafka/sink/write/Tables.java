package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The tables of the cluster: as they are now, and ready to be written to. */
public interface Tables {
    /** A snapshot that changes its identity when any table changes, and only then. Costs a volatile read. */
    Object version();

    /** The tables as they are now. */
    TableLookup lookup();

    /**
     * Asks the cluster for its tables, in case a change has not been heard of yet. Completes on another thread; exceptionally also while
     * the nodes do not agree.
     */
    CompletionStage<?> refresh();

    /** Asks the cluster whether it takes the statements of these plans at present. Completes on another thread; exceptionally if not. */
    CompletionStage<?> verify(Collection<TablePlan> plans);

    /** Prepares the statements of a route. Completes on another thread with one writer for each table of the plan, in its order. */
    CompletionStage<List<TableWriter>> prepare(RoutePlan plan);
}
