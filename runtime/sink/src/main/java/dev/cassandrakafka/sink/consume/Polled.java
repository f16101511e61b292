package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.track.Partition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records that have been polled and not been taken up, partition by partition. */
@NotThreadSafe
final class Polled {
    private final Deque<Batch> batches = new ArrayDeque<>();

    void add(Partition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        batches.add(new Batch(partition, records));
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    /** The partition whose record is next. */
    Partition partition() {
        return batches.element().partition;
    }

    /** The next record, without taking it. */
    ConsumerRecord<byte[], byte[]> peek() {
        Batch batch = batches.element();
        return batch.records.get(batch.next);
    }

    /** Takes the next record. */
    ConsumerRecord<byte[], byte[]> take() {
        Batch batch = batches.element();
        ConsumerRecord<byte[], byte[]> record = batch.records.get(batch.next++);
        if (batch.next == batch.records.size()) {
            batches.remove();
        }
        return record;
    }

    /** Gives up all records of these partitions. */
    void drop(Set<Partition> gone) {
        batches.removeIf(batch -> gone.contains(batch.partition));
    }

    /** Whether records of the partition are left. */
    boolean has(Partition partition) {
        return batches.stream().anyMatch(batch -> batch.partition == partition);
    }

    private static final class Batch {
        private final Partition partition;
        private final List<ConsumerRecord<byte[], byte[]>> records;
        private int next;

        Batch(Partition partition, List<ConsumerRecord<byte[], byte[]>> records) {
            this.partition = partition;
            this.records = records;
        }
    }
}
