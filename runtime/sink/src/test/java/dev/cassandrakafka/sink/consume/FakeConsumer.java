package dev.cassandrakafka.sink.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;

/** Kafka's mock over a log that is not used up by reading, so that a consumer can seek back in it. */
final class FakeConsumer extends MockConsumer<byte[], byte[]> {
    private static final int MAX_POLL_RECORDS = 5;

    private final List<List<ConsumerRecord<byte[], byte[]>>> log;

    FakeConsumer(List<List<ConsumerRecord<byte[], byte[]>>> log) {
        super("earliest");
        this.log = log;
    }

    /** As with the real one, a partition that is assigned anew is not paused. */
    @Override
    public synchronized void rebalance(Collection<TopicPartition> partitions) {
        resume(paused());
        super.rebalance(partitions);
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        super.poll(timeout); // brings positions up to what is committed
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetched = new HashMap<>();
        for (TopicPartition id : assignment()) {
            List<ConsumerRecord<byte[], byte[]>> records = paused().contains(id) ? List.of() : next(id);
            if (!records.isEmpty()) {
                fetched.put(id, records);
                seek(id, records.get(records.size() - 1).offset() + 1);
            }
        }
        return new ConsumerRecords<>(fetched, Map.of());
    }

    private List<ConsumerRecord<byte[], byte[]>> next(TopicPartition id) {
        long position = position(id);
        return log.get(id.partition()).stream()
                .filter(record -> record.offset() >= position)
                .limit(MAX_POLL_RECORDS)
                .toList();
    }
}
