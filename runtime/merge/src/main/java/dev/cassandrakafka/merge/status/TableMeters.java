package dev.cassandrakafka.merge.status;

import dev.cassandrakafka.merge.task.DropReason;
import dev.cassandrakafka.merge.task.TableCounts;
import dev.cassandrakafka.model.status.TableStatus;
import dev.cassandrakafka.runtime.metrics.MergeMetric;
import dev.cassandrakafka.runtime.metrics.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import net.jcip.annotations.ThreadSafe;

/** The counts of one table. */
@ThreadSafe
final class TableMeters implements TableCounts {
    private final String keyspace;
    private final String table;
    private final Clock clock;
    private final LongAdder allRecords;
    private final Counter records;
    private final Counter events;
    private final Counter evicted;
    private final Timer delay;
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);
    private volatile long lastLogTimeMillis;

    TableMeters(String keyspace, String table, Metrics metrics, Clock clock, LongAdder allRecords) {
        this.keyspace = keyspace;
        this.table = table;
        this.clock = clock;
        this.allRecords = allRecords;
        String name = keyspace + "." + table;
        records = metrics.counter(MergeMetric.RECORDS, name);
        events = metrics.counter(MergeMetric.EVENTS, name);
        evicted = metrics.counter(MergeMetric.EVICTED, name);
        delay = metrics.timer(MergeMetric.DELAY);
        Arrays.stream(DropReason.values())
                .forEach(reason -> dropped.put(reason, metrics.counter(MergeMetric.DROPPED, name, reason.label())));
    }

    @Override
    public void record() {
        allRecords.increment();
        records.increment();
    }

    @Override
    public void event(long logTimeMillis) {
        events.increment();
        lastLogTimeMillis = logTimeMillis;
        delay.record(Math.max(0, clock.millis() - logTimeMillis), TimeUnit.MILLISECONDS);
    }

    @Override
    public void dropped(DropReason reason) {
        counter(reason).increment();
    }

    @Override
    public void evicted() {
        evicted.increment();
    }

    /** Until a record with a schema comes, a table may be known by its id alone. */
    boolean isNamed() {
        return !keyspace.isEmpty();
    }

    TableStatus status() {
        Map<String, Long> byReason = new TreeMap<>();
        dropped.forEach((reason, counter) -> {
            if (counter.count() > 0) {
                byReason.put(reason.label(), (long) counter.count());
            }
        });
        long last = lastLogTimeMillis;
        return new TableStatus(
                keyspace,
                table,
                (long) events.count(),
                byReason,
                last == 0 ? null : Instant.ofEpochMilli(last).toString());
    }

    private Counter counter(DropReason reason) {
        Counter counter = dropped.get(reason);
        if (counter == null) {
            throw new IllegalArgumentException("no counter of " + reason);
        }
        return counter;
    }
}
