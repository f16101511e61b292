package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.model.route.WriteOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Finds the write time of the rows of one table. */
@NotThreadSafe
final class WriteTime {
    /** Means "no time" to Cassandra, which refuses it. */
    private static final long NO_TIME = Long.MIN_VALUE;

    private final @Nullable MappedNumber mapped;

    private final boolean mappedFromValue;
    private final WriteOrder order;
    private final int cell;
    private final Clock clock;
    private final long maxAheadMillis;

    /**
     * For one table.
     *
     * @param cell the cell of the mapped time
     */
    WriteTime(TableMapping mapping, int cell, Clock clock, Duration maxAhead) {
        this.mapped = mapping.timestamp();
        this.mappedFromValue = mapped != null && FieldPath.parse(mapped.from()).root() == Root.VALUE;
        this.order = mapping.order();
        this.cell = cell;
        this.clock = clock;
        this.maxAheadMillis = maxAhead.toMillis();
    }

    /** The write time in microseconds since the epoch. */
    long micros(ConsumerRecord<byte[], byte[]> record, long orderMicros, Cells cells) throws BadRecordException {
        if (mapped != null && !(mappedFromValue && record.value() == null)) {
            return mapped(mapped, cells);
        }
        long timestamp = record.timestamp();
        if (timestamp > clock.millis() + maxAheadMillis) {
            throw new BadRecordException(
                    BadReason.TIMESTAMP_IN_FUTURE,
                    "record.timestamp",
                    "more than %d s ahead of the clock; its row could not be changed until then"
                            .formatted(TimeUnit.MILLISECONDS.toSeconds(maxAheadMillis)));
        }
        return mapped == null && order == WriteOrder.OFFSET ? orderMicros : recordTime(timestamp);
    }

    private long mapped(MappedNumber number, Cells cells) throws BadRecordException {
        if (!cells.isSet(cell)) {
            throw new BadRecordException(
                    BadReason.BAD_TIMESTAMP, number.from(), "absent or null; it is the write time of the row");
        }
        long micros = cells.number(cell);
        if (micros == NO_TIME) {
            throw new BadRecordException(BadReason.OVERFLOW, number.from(), "out of the range of write times");
        }
        return micros;
    }

    private static long recordTime(long timestamp) throws BadRecordException {
        if (timestamp < 0) {
            throw new BadRecordException(
                    BadReason.NO_TIMESTAMP,
                    "record.timestamp",
                    "absent, and the write time of the row is read from it");
        }
        return TimeUnit.MILLISECONDS.toMicros(timestamp);
    }
}
