package dev.cassandrakafka.snapshot.publish;

import dev.cassandrakafka.change.topic.Placement;
import dev.cassandrakafka.snapshot.read.RecordSink;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The records of one token range on their way, counted until each is acknowledged. One thread sends; the producer's own counts down. */
@ThreadSafe
public final class RangeOutput implements RecordSink {
    private static final long MOMENT_MILLIS = 100;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;
    private final DeadLetters deadLetters;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long outstanding;
    private @Nullable Exception failure;

    RangeOutput(Producer<byte[], byte[]> producer, String topic, int partitions, DeadLetters deadLetters) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = partitions;
        this.deadLetters = deadLetters;
    }

    /**
     * Sends a record to the partition of its Cassandra partition; waits while the producer's buffer is full.
     *
     * @throws KafkaException if it fails
     */
    @Override
    public void accept(byte[] key, byte[] value) {
        check();
        lock.lock();
        try {
            outstanding++;
        } finally {
            lock.unlock();
        }
        Future<?> unused = producer.send(record(key, value), (metadata, thrown) -> acknowledge(thrown));
    }

    /**
     * Whether everything that was sent is acknowledged, after waiting for a moment.
     *
     * @throws KafkaException if something is lost
     */
    public boolean awaitAcknowledged() throws InterruptedException {
        check();
        lock.lockInterruptibly();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(MOMENT_MILLIS);
            while (outstanding > 0 && failure == null && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return outstanding == 0 && failure == null;
        } finally {
            lock.unlock();
        }
    }

    private ProducerRecord<byte[], byte[]> record(byte[] key, byte[] value) {
        Optional<String> deadLetterTopic = deadLetters.topicOf(value.length);
        return deadLetterTopic.isPresent()
                ? new ProducerRecord<>(deadLetterTopic.get(), key, value)
                : new ProducerRecord<>(topic, Placement.ofRawKey(key, partitions), key, value);
    }

    private void check() {
        lock.lock();
        try {
            if (failure != null) {
                throw new KafkaException("a record of the snapshot cannot be written", failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void acknowledge(@Nullable Exception thrown) {
        lock.lock();
        try {
            outstanding--;
            failure = failure == null ? thrown : failure;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
