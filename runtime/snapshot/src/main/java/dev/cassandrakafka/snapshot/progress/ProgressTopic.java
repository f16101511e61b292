package dev.cassandrakafka.snapshot.progress;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.snapshot.range.TokenRange;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the progress of one request; each call returns when Kafka has acknowledged it, and throws {@link KafkaException} when it does not.
 * The caller writes only what lies behind acknowledged data.
 */
@ThreadSafe
public final class ProgressTopic {
    private static final int PARTITION = 0;
    private static final String MIXED = "MIXED";
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final String requestId;
    private final Producer<byte[], byte[]> producer;
    private final Clock clock;
    private volatile String consistency;

    /** Of one request, which reads at this consistency. */
    public ProgressTopic(
            String topic, String requestId, String consistency, Producer<byte[], byte[]> producer, Clock clock) {
        this.consistency = consistency;
        this.topic = topic;
        this.requestId = requestId;
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Reads the topic from its beginning to its end as it is now.
     *
     * @param alive told between polls
     */
    public Progress read(Consumer<byte[], byte[]> consumer, Runnable alive) {
        TopicPartition partition = new TopicPartition(topic, PARTITION);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        ProgressFold fold = new ProgressFold(requestId);
        while (consumer.position(partition) < end) {
            alive.run();
            consumer.poll(POLL).forEach(record -> fold.add(record.key(), record.value()));
        }
        if (fold.readOtherwise(consistency)) {
            consistency = MIXED;
        }
        return fold.progress();
    }

    public void started(long startMillis) {
        write(
                ProgressKey.ofRequest(requestId),
                new ProgressNote(null, 0, false, startMillis, consistency, clock.millis()));
    }

    /** All rows of a range lie in the raw topic. */
    public void rangeDone(TableSchema table, TokenRange range, long rows) {
        write(
                ProgressKey.ofRange(requestId, table.id(), range),
                new ProgressNote(table.qualifiedName(), rows, true, null, null, clock.millis()));
    }

    /** All rows of a table lie in the raw topic. What was noted for its ranges is no longer needed. */
    public void tableDone(TableSchema table, long rows, Collection<TokenRange> ranges) {
        write(
                ProgressKey.ofTable(requestId, table.id()),
                new ProgressNote(table.qualifiedName(), rows, true, null, consistency, clock.millis()));
        for (TokenRange range : ranges) {
            // Whether it arrives does not matter.
            Future<?> unused = send(ProgressKey.ofRange(requestId, table.id(), range), null);
        }
    }

    /** All tables are done. */
    public void finished(long startMillis) {
        write(
                ProgressKey.ofRequest(requestId),
                new ProgressNote(null, 0, true, startMillis, consistency, clock.millis()));
    }

    private void write(ProgressKey key, ProgressNote note) {
        try {
            send(key, note).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the progress of a snapshot cannot be written", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Future<?> send(ProgressKey key, @Nullable ProgressNote note) {
        byte[] value = note == null ? null : note.bytes();
        return producer.send(new ProducerRecord<>(topic, PARTITION, key.bytes(), value));
    }
}
