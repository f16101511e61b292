package dev.cassandrakafka.control.coverage;

import java.time.Duration;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Follows the coverage topic from its beginning. Throws what the consumer throws when Kafka refuses us. */
@NotThreadSafe
public final class CoverageTopic implements AutoCloseable {
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final HostsCovered covered;

    /** Reads the only partition of the topic with this consumer, which it closes. */
    public CoverageTopic(Consumer<byte[], byte[]> consumer, String topic, int rawPartitions) {
        this.consumer = consumer;
        this.covered = new HostsCovered(rawPartitions);
        List<TopicPartition> partitions = List.of(new TopicPartition(topic, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes in what has come, waiting no longer than that for the first record. */
    public HostsCovered poll(Duration longest) {
        consumer.poll(longest).forEach(this::accept);
        return covered;
    }

    private void accept(ConsumerRecord<byte[], byte[]> coverage) {
        if (coverage.value() != null) {
            CoverageRecord.parse(coverage.value()).ifPresent(covered::accept);
        } else if (coverage.key() != null) {
            CoverageRecord.parseKey(coverage.key()).ifPresent(gone -> covered.remove(gone.hostId(), gone.partition()));
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
