package dev.cassandrakafka.quickstart.cdc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The events of one topic as they come. */
@NotThreadSafe
public final class ChangeFeed implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;

    /**
     * From the topic's beginning.
     *
     * @param consumer must read what is committed alone; it is closed with this
     */
    public ChangeFeed(Consumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** What has come since, the oldest first; waits a moment for something. */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.poll(POLL).forEach(records::add);
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return records;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
