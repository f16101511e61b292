package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.util.Optional;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Takes raw records one by one and decides about those that cannot be merged. Damage is found before anything of the record is merged, where
 * there are dead letters; what fails on the way ends the transaction, and is known when the record comes again.
 */
@NotThreadSafe
public final class RawRecords {
    private final RawMerge merge;
    private final Optional<DeadLetters> deadLetters;
    private final ChangeTopics topics;
    private final Output output;
    private final LongSupplier nowMillis;
    private boolean begun;

    /** @param nowMillis the time by the clock of this process */
    public RawRecords(RawMerge merge, MergeSetup setup, Output output, LongSupplier nowMillis) {
        this.nowMillis = nowMillis;
        this.merge = merge;
        this.deadLetters = setup.deadLetters();
        this.topics = setup.changeTopics();
        this.output = output;
    }

    /**
     * Works on one record.
     *
     * @throws BadRawRecordException if it cannot be merged and there are no dead letters, or it was begun with
     * @throws UnknownSchemaException if its schema did not come to be known in time
     * @throws TopicUnfitException if the topic of its events is not there
     * @throws EventRefusedException if the schema of its events is refused
     */
    public void take(byte @Nullable [] key, byte @Nullable [] value, int partition, long offset) {
        if (deadLetters.isPresent()) {
            Optional<String> bad = problem(deadLetters.get(), key, value, partition, offset);
            if (bad.isPresent()) {
                leaveOut(deadLetters.get(), bad.get(), key, value, partition, offset);
                return;
            }
        }
        process(key, value, partition, offset);
    }

    private void process(byte @Nullable [] key, byte @Nullable [] value, int partition, long offset) {
        try {
            merge.process(present(key), present(value), partition, offset);
        } catch (OutsideException | ConfigurationException | KafkaException waited) {
            throw waited;
        } catch (RuntimeException e) {
            throw new BadRawRecordException(partition, offset, e);
        }
    }

    private Optional<String> problem(
            DeadLetters letters, byte @Nullable [] key, byte @Nullable [] value, int partition, long offset) {
        if (!begun) {
            begun = true;
            letters.begin(partition, offset);
        }
        Optional<String> known = letters.reason(partition, offset);
        if (known.isPresent()) {
            return known;
        }
        try {
            merge.check(present(key), present(value));
            return Optional.empty();
        } catch (MalformedRecordException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void leaveOut(
            DeadLetters letters,
            String message,
            byte @Nullable [] key,
            byte @Nullable [] value,
            int partition,
            long offset) {
        Optional<ChangeTopics.Unfit> unfit = topics.awaitLetters(letters.topic());
        if (unfit.isPresent()) {
            throw new TopicUnfitException(letters.topic(), unfit.get(), partition, offset);
        }
        output.letter(letters.topic(), key, value, letters.headers(message, partition, offset));
        merge.leftOut(offset, nowMillis.getAsLong());
        letters.count();
    }

    private static byte[] present(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new MalformedRecordException("a raw record without a key or a value");
        }
        return bytes;
    }
}
