package dev.cassandrakafka.sink.status;

import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.status.TopicStatus;
import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.runtime.metrics.SinkMetric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import net.jcip.annotations.NotThreadSafe;

/**
 * The meters of the sink. Called by the consumer thread, at most once for each request or posted snapshot, never for each record; what HTTP
 * threads read are the meters and the board.
 */
@NotThreadSafe
public final class SinkMeters {
    private final Metrics metrics;
    private final String action;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, TopicStatus> counted = new HashMap<>();
    private final Counter commits;

    /** Meters for these topics. */
    public SinkMeters(Metrics metrics, StatusBoard board, List<String> topics, BadRecordAction action) {
        this.metrics = metrics;
        this.action = spelt(action);
        this.commits = metrics.counter(SinkMetric.COMMITS);
        metrics.gauge(SinkMetric.IN_FLIGHT_ROWS, () -> board.snapshot().inFlightRows());
        metrics.gauge(SinkMetric.IN_FLIGHT_BYTES, () -> board.snapshot().inFlightBytes());
        topics.forEach(topic -> {
            metrics.gauge(SinkMetric.LAG, () -> lag(board, topic), topic);
            metrics.gauge(SinkMetric.PARTITIONS, () -> of(board, topic, TopicStatus::partitions), topic);
            metrics.gauge(SinkMetric.PARTITIONS_BLOCKED, () -> of(board, topic, TopicStatus::blockedPartitions), topic);
        });
    }

    /** A request has ended well. */
    public void written(String table, int rows, long nanos) {
        Table meters = table(table);
        meters.rows.increment(rows);
        meters.writes.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A request has failed and is tried again. */
    public void retried(String table) {
        table(table).retries.increment();
    }

    /** Kafka has acknowledged a commit. */
    public void committed() {
        commits.increment();
    }

    /** A record of a topic was produced so long ago when it was known to be durable. */
    public void endToEnd(String topic, long millis) {
        metrics.timer(SinkMetric.END_TO_END, topic).record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    /** Brings the counters of records up to what a snapshot says. */
    public void count(Snapshot snapshot) {
        for (TopicStatus now : snapshot.topics()) {
            TopicStatus before = counted.put(now.topic(), now);
            long done = now.recordsProcessed() - (before == null ? 0 : before.recordsProcessed());
            long failed = now.recordsFailed() - (before == null ? 0 : before.recordsFailed());
            metrics.counter(SinkMetric.RECORDS, now.topic()).increment((double) done);
            metrics.counter(SinkMetric.RECORDS_FAILED, now.topic(), action).increment((double) failed);
        }
    }

    private Table table(String name) {
        return tables.computeIfAbsent(
                name,
                table -> new Table(
                        metrics.counter(SinkMetric.ROWS, table),
                        metrics.timer(SinkMetric.WRITES, table),
                        metrics.counter(SinkMetric.RETRIES, table)));
    }

    private static Number lag(StatusBoard board, String topic) {
        long lag = of(board, topic, TopicStatus::lag);
        return lag < 0 ? Double.NaN : lag;
    }

    private static long of(StatusBoard board, String topic, ToLongFunction<TopicStatus> what) {
        return board.snapshot().topics().stream()
                .filter(status -> status.topic().equals(topic))
                .mapToLong(what)
                .sum();
    }

    private static String spelt(BadRecordAction action) {
        return switch (action) {
            case STOP -> "Stop";
            case DEAD_LETTER -> "DeadLetter";
            case SKIP -> "Skip";
        };
    }

    private record Table(Counter rows, Timer writes, Counter retries) {}
}
