package dev.cassandrakafka.merge.status;

import dev.cassandrakafka.merge.task.Counts;
import dev.cassandrakafka.merge.task.TableCounts;
import dev.cassandrakafka.model.status.TableStatus;
import dev.cassandrakafka.runtime.metrics.MergeMetric;
import dev.cassandrakafka.runtime.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import net.jcip.annotations.ThreadSafe;

/** Counts by table, as meters and for the status. */
@ThreadSafe
public final class MergeCounts implements Counts {
    private final Metrics metrics;
    private final Clock clock;
    private final Map<String, TableMeters> tables = new ConcurrentHashMap<>();
    private final LongAdder records = new LongAdder();
    private final Counter letters;

    public MergeCounts(Metrics metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        this.letters = metrics.counter(MergeMetric.DEAD_LETTERS);
    }

    @Override
    public TableCounts of(String keyspace, String table) {
        return tables.computeIfAbsent(
                keyspace + "." + table, name -> new TableMeters(keyspace, table, metrics, clock, records));
    }

    /** Raw records of tables since the process started. */
    public long records() {
        return records.sum();
    }

    /** A raw record went to the dead letters. */
    public void letter() {
        letters.increment();
    }

    /** Raw records that went to the dead letters since the process started. */
    long letters() {
        return (long) letters.count();
    }

    /** Of the tables that something has come of. */
    public List<TableStatus> tables() {
        return tables.values().stream()
                .filter(TableMeters::isNamed)
                .map(TableMeters::status)
                .toList();
    }
}
