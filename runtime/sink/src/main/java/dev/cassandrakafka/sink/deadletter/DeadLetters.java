package dev.cassandrakafka.sink.deadletter;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.write.Completions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends bad records to the dead-letter topic, again and again until Kafka acknowledges each. Nothing is sent before the topic is known to
 * exist: asking a producer for it could create it. Bounded by the window, which a record leaves only when it is acknowledged.
 */
@NotThreadSafe
public final class DeadLetters {
    private static final long LONGEST_PUMP_NANOS = 100_000_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final String pipeline;
    private final BooleanSupplier topicExists;
    private final Backoff backoff;
    private final LongSupplier nanos;
    private final Completions completions;
    private final Consumer<BadPending> acknowledged;
    private final Deque<BadPending> queue = new ArrayDeque<>();
    private int sent;
    private int failures;
    private long notBeforeNanos;
    private @Nullable Finding trouble;

    /** Letters of a pipeline to a topic; {@code acknowledged} hears of each on the consumer thread. */
    public DeadLetters(
            Producer<byte[], byte[]> producer,
            String topic,
            String pipeline,
            BooleanSupplier topicExists,
            Backoff backoff,
            LongSupplier nanos,
            Completions completions,
            Consumer<BadPending> acknowledged) {
        this.producer = producer;
        this.topic = topic;
        this.pipeline = pipeline;
        this.topicExists = topicExists;
        this.backoff = backoff;
        this.nanos = nanos;
        this.completions = completions;
        this.acknowledged = acknowledged;
        this.notBeforeNanos = nanos.getAsLong();
    }

    /** Takes a record up, to be sent by the next {@link #pump}. */
    public void offer(BadPending bad) {
        queue.add(bad);
    }

    /** Sends what may be sent now, for a moment at most: each send may block while the producer knows nothing of the topic. */
    public void pump() {
        long begun = nanos.getAsLong();
        while (!queue.isEmpty() && notBeforeNanos - nanos.getAsLong() <= 0 && topicExists.getAsBoolean()) {
            send(queue.remove());
            if (nanos.getAsLong() - begun > LONGEST_PUMP_NANOS) {
                return;
            }
        }
    }

    /** Whether records are under way that Kafka has not answered. */
    public boolean busy() {
        return sent > 0 || (!queue.isEmpty() && trouble == null && topicExists.getAsBoolean());
    }

    /** Why records wait. */
    public Optional<Finding> trouble() {
        if (!queue.isEmpty() && !topicExists.getAsBoolean()) {
            return Optional.of(new Finding(
                    RuntimeReason.TOPIC_NOT_FOUND,
                    "spec.errors.badRecord.topic: topic \"%s\" does not exist; create it or name another"
                            .formatted(topic)));
        }
        return Optional.ofNullable(trouble);
    }

    private void send(BadPending bad) {
        if (bad.record().partition().revoked()) {
            return;
        }
        sent++;
        try {
            var unused = producer.send(letter(bad), (metadata, failure) -> completions.add(() -> ended(bad, failure)));
        } catch (KafkaException notAccepted) {
            ended(bad, notAccepted);
        }
    }

    private ProducerRecord<byte[], byte[]> letter(BadPending bad) {
        var record = bad.record().record();
        return new ProducerRecord<>(
                topic, null, null, record.key(), record.value(), DeadLetterHeaders.of(bad, pipeline));
    }

    private void ended(BadPending bad, @Nullable Exception failure) {
        sent--;
        if (failure == null) {
            failures = 0;
            trouble = null;
            acknowledged.accept(bad);
            return;
        }
        trouble = finding(bad, failure);
        failures++;
        notBeforeNanos = nanos.getAsLong() + backoff.after(failures).toNanos();
        queue.addFirst(bad);
    }

    private Finding finding(BadPending bad, Exception failure) {
        if (failure instanceof RecordTooLargeException) {
            return new Finding(
                    RuntimeReason.BAD_RECORD,
                    "spec.errors.badRecord.topic: %s with the headers that say why it is bad is larger than topic \"%s\" takes; raise its max.message.bytes"
                            .formatted(bad.record().name(), topic));
        }
        KafkaErrors.Failure classed = KafkaErrors.classify(failure);
        return new Finding(classed.reason(), classed.message());
    }
}
