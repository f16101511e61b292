package dev.cassandrakafka.control.coverage;

import dev.cassandrakafka.change.topic.Topics;
import java.time.Duration;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows the topics of coverage and of snapshots from their beginning. Throws what the consumer throws when Kafka refuses us. */
@NotThreadSafe
public final class CoverageTopic implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final String coverage;
    private final HostsCovered covered;
    private final SnapshotStarts snapshots = new SnapshotStarts();

    /** Reads the only partition of each topic with this consumer, which it closes. */
    public CoverageTopic(Consumer<byte[], byte[]> consumer, Topics topics, int rawPartitions) {
        this.consumer = consumer;
        this.coverage = topics.coverage();
        this.covered = new HostsCovered(rawPartitions);
        List<TopicPartition> partitions =
                List.of(new TopicPartition(coverage, 0), new TopicPartition(topics.snapshots(), 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes in what has come, waiting no longer than that for the first record. */
    public HostsCovered poll(Duration longest) {
        consumer.poll(longest).forEach(this::accept);
        return covered;
    }

    /** What has come of snapshots so far. */
    public SnapshotStarts snapshots() {
        return snapshots;
    }

    private void accept(ConsumerRecord<byte[], byte[]> one) {
        if (!one.topic().equals(coverage)) {
            if (one.key() != null) {
                snapshots.accept(one.key(), one.value());
            }
        } else if (one.value() != null) {
            CoverageRecord.parse(one.value()).ifPresent(covered::accept);
        } else if (one.key() != null) {
            CoverageRecord.parseKey(one.key()).ifPresent(gone -> covered.remove(gone.hostId(), gone.partition()));
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
