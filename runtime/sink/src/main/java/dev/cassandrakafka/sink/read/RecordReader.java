package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.sink.plan.RoutePlan;
import java.time.Clock;
import java.time.Duration;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of one route into rows. Not thread-safe: one per consumer thread and route. */
@NotThreadSafe
public final class RecordReader {
    /** How far ahead of the clock the time of a record may be. */
    public static final Duration DEFAULT_MAX_AHEAD = Duration.ofHours(1);

    private RecordReader() {}

    /** A reader for one thread. */
    @SuppressWarnings("DoNotCallSuggester") // the contract comes first, its body with the next commits
    public static RecordReader of(RoutePlan plan, Clock clock, Duration maxAhead) {
        throw new UnsupportedOperationException(plan.path() + clock + maxAhead);
    }

    /**
     * Reads one record.
     *
     * @param record key and value as Kafka holds them
     * @param orderMicros the write time for tables with {@code order: Offset} and no mapped time, in microseconds since the epoch: greater
     *     than that of every earlier record of the partition. Where the outcome is bad, it counts as not used
     */
    @SuppressWarnings("DoNotCallSuggester") // the contract comes first, its body with the next commits
    public Outcome read(ConsumerRecord<byte[], byte[]> record, long orderMicros) {
        throw new UnsupportedOperationException(record.topic() + orderMicros);
    }
}
