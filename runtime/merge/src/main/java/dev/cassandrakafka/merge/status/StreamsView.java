package dev.cassandrakafka.merge.status;

import dev.cassandrakafka.model.status.MergeStatus;
import dev.cassandrakafka.model.status.TableStatus;
import dev.cassandrakafka.runtime.metrics.MergeMetric;
import dev.cassandrakafka.runtime.metrics.Metrics;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;

/** What the running Kafka Streams says of itself, by its own metrics. */
@ThreadSafe
public final class StreamsView {
    private static final long UNKNOWN = -1;

    private final String rawTopic;
    private final Set<TopicPartition> restoring = ConcurrentHashMap.newKeySet();
    private volatile @Nullable KafkaStreams streams;

    public StreamsView(String rawTopic, Metrics metrics) {
        this.rawTopic = rawTopic;
        metrics.gauge(MergeMetric.PARTITIONS, this::partitions);
        metrics.gauge(MergeMetric.RESTORING, this::restoring);
        metrics.gauge(MergeMetric.LAG, () -> orNaN(lag()));
        metrics.gauge(MergeMetric.STATE_BYTES, () -> orNaN(stateBytes()));
    }

    /** Turns to Kafka Streams that has not been started yet. */
    public void watch(KafkaStreams next) {
        restoring.clear();
        next.setGlobalStateRestoreListener(new Restoring());
        streams = next;
    }

    public void unwatch() {
        streams = null;
        restoring.clear();
    }

    /** As Kafka Streams names it; {@code NOT_RUNNING} without one. */
    public String state() {
        KafkaStreams now = streams;
        return now == null ? "NOT_RUNNING" : now.state().name();
    }

    public boolean isRunning() {
        return state().equals("RUNNING") && restoring.isEmpty();
    }

    /** Partitions whose state is being built again. */
    public int restoring() {
        return restoring.size();
    }

    /** Partitions of the raw topic that are worked on here. */
    public int partitions() {
        KafkaStreams now = streams;
        if (now == null || !now.state().isRunningOrRebalancing()) {
            return 0;
        }
        return now.metadataForLocalThreads().stream()
                .map(ThreadMetadata::activeTasks)
                .mapToInt(Set::size)
                .sum();
    }

    /** Raw records that wait; -1 while unknown. */
    public long lag() {
        double[] lags = values("consumer-fetch-manager-metrics", "records-lag", true);
        return lags.length == 0 || lags.length < partitions()
                ? UNKNOWN
                : (long) DoubleStream.of(lags).sum();
    }

    /** Bytes of the state on disk and in RocksDB's buffers; -1 while unknown. */
    public long stateBytes() {
        double[] files = values("stream-state-metrics", "total-sst-files-size", false);
        double[] buffers = values("stream-state-metrics", "size-all-mem-tables", false);
        return files.length == 0
                ? UNKNOWN
                : (long)
                        (DoubleStream.of(files).sum() + DoubleStream.of(buffers).sum());
    }

    public MergeStatus status(List<TableStatus> tables) {
        return new MergeStatus(state(), partitions(), restoring(), stateBytes(), tables);
    }

    private double[] values(String group, String name, boolean ofRawTopic) {
        KafkaStreams now = streams;
        if (now == null) {
            return new double[0];
        }
        return now.metrics().entrySet().stream()
                .filter(entry -> is(entry.getKey(), group, name, ofRawTopic))
                .map(entry -> entry.getValue().metricValue())
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    private boolean is(MetricName metric, String group, String name, boolean ofRawTopic) {
        return metric.name().equals(name)
                && metric.group().equals(group)
                && (!ofRawTopic || rawTopic.equals(metric.tags().get("topic")));
    }

    private static Number orNaN(long value) {
        return value == UNKNOWN ? Double.NaN : value;
    }

    private final class Restoring implements StateRestoreListener {
        @Override
        public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
            restoring.add(partition);
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
            restoring.add(partition);
        }

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {
            restoring.remove(partition);
        }

        @Override
        public void onRestoreSuspended(TopicPartition partition, String store, long total) {
            restoring.remove(partition);
        }
    }
}
