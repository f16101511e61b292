package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.sink.plan.TablePlan;
import java.util.concurrent.CompletionStage;

/** Writes groups of rows to one table, as it was when the statements were prepared. */
public interface TableWriter {
    /** The plan that the rows are read by. */
    TablePlan plan();

    /**
     * Sends a group in one request, without blocking.
     *
     * @return completes on a thread of the driver; exceptionally with what the driver says
     */
    CompletionStage<?> write(RowGroup group);
}
