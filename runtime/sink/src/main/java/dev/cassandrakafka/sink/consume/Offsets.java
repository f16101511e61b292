package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.track.OffsetNote;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.track.WriteTimes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and commits offsets with their notes; never commits beyond the completed prefix of a partition. */
@NotThreadSafe
final class Offsets {
    private static final Logger LOG = LoggerFactory.getLogger(Offsets.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration timeout;
    private final SinkMeters meters;
    private final Clock clock;
    private boolean committing;

    Offsets(Consumer<byte[], byte[]> consumer, Duration timeout, SinkMeters meters, Clock clock) {
        this.consumer = consumer;
        this.timeout = timeout;
        this.meters = meters;
        this.clock = clock;
    }

    /** The partitions as they were left: position and write time of the committed offset. */
    List<Partition> begin(Collection<TopicPartition> ids, Function<String, TopicTally> tallies) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(ids), timeout);
        return ids.stream()
                .map(id -> begin(id, tallies.apply(id.topic()), committed.get(id)))
                .toList();
    }

    private static Partition begin(TopicPartition id, TopicTally tally, @Nullable OffsetAndMetadata committed) {
        if (committed == null) {
            return new Partition(id, tally, Partition.NOWHERE, WriteTimes.NONE);
        }
        long previous = OffsetNote.previousMicros(committed.metadata()).orElse(WriteTimes.NONE);
        return new Partition(id, tally, committed.offset(), previous);
    }

    /** Commits what is done without waiting, unless a commit is under way. */
    void commit(Collection<Partition> partitions) {
        Map<Partition, OffsetAndMetadata> done = done(partitions);
        if (committing || done.isEmpty()) {
            return;
        }
        committing = true;
        done.forEach((partition, offset) -> partition.committed(offset.offset()));
        done.keySet().forEach(this::measure);
        consumer.commitAsync(byId(done), (offsets, failure) -> {
            committing = false;
            ended(done, failure);
        });
    }

    /** The write time of the last record that is done is its own time, or a little more. */
    private void measure(Partition partition) {
        long micros = partition.completed().previousMicros();
        if (micros > 0) {
            meters.endToEnd(partition.id().topic(), clock.millis() - TimeUnit.MICROSECONDS.toMillis(micros));
        }
    }

    /** Commits what is done and waits for it, as before partitions are given away. */
    void commitAndWait(Collection<Partition> partitions) {
        Map<Partition, OffsetAndMetadata> done = done(partitions);
        if (done.isEmpty()) {
            return;
        }
        try {
            commitSync(byId(done));
            done.forEach((partition, offset) -> partition.committed(offset.offset()));
            meters.committed();
        } catch (KafkaException e) {
            ended(done, e);
        }
    }

    /** A call to wake up may be meant for a poll that has already ended. */
    private void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, timeout);
        } catch (WakeupException e) {
            consumer.commitSync(offsets, timeout);
        }
    }

    private void ended(Map<Partition, OffsetAndMetadata> done, @Nullable Exception failure) {
        if (failure == null) {
            meters.committed();
            return;
        }
        done.keySet().forEach(partition -> partition.committed(Partition.NOWHERE));
        LOG.atInfo()
                .addKeyValue(LogKeys.MESSAGE, failure.getMessage())
                .addKeyValue(LogKeys.COUNT, done.size())
                .log(
                        "Offsets could not be committed, they will be with the next commit or the records will be read again");
    }

    private Map<Partition, OffsetAndMetadata> done(Collection<Partition> partitions) {
        Map<Partition, OffsetAndMetadata> done = new HashMap<>();
        for (Partition partition : partitions) {
            if (partition.dirty()) {
                var completed = partition.completed();
                String note = OffsetNote.of(completed.previousMicros());
                done.put(partition, new OffsetAndMetadata(completed.position(), Optional.empty(), note));
            }
        }
        return done;
    }

    private static Map<TopicPartition, OffsetAndMetadata> byId(Map<Partition, OffsetAndMetadata> done) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        done.forEach((partition, offset) -> offsets.put(partition.id(), offset));
        return offsets;
    }
}
