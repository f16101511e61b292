package dev.cassandrakafka.merge.topology;

import dev.cassandrakafka.merge.task.DropReason;
import dev.cassandrakafka.merge.task.TableCounts;

/** Counts nothing. */
final class Uncounted implements TableCounts {
    @Override
    public void record() {}

    @Override
    public void event(long logTimeMillis) {}

    @Override
    public void dropped(DropReason reason) {}
}
