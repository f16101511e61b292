package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.consume.LiveRoute.Ready;
import dev.cassandrakafka.sink.read.Outcome;
import dev.cassandrakafka.sink.read.RecordReader;
import dev.cassandrakafka.sink.read.Row;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.PendingRecord;
import dev.cassandrakafka.sink.track.Window;
import dev.cassandrakafka.sink.track.WriteTimes;
import dev.cassandrakafka.sink.write.Grouping;
import dev.cassandrakafka.sink.write.RowWrite;
import java.time.Clock;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads records into rows and groups them. */
@NotThreadSafe
final class Intake {
    private static final long MAX_AHEAD_MILLIS = RecordReader.DEFAULT_MAX_AHEAD.toMillis();

    private final Window window;
    private final Grouping grouping;
    private final BadRecords badRecords;
    private final Clock clock;

    Intake(Window window, Grouping grouping, BadRecords badRecords, Clock clock) {
        this.window = window;
        this.grouping = grouping;
        this.badRecords = badRecords;
        this.clock = clock;
    }

    /** Takes up a record that has just been polled. */
    void take(ConsumerRecord<byte[], byte[]> record, Partition partition, Ready route) {
        WriteTimes times = partition.writeTimes();
        long micros = times.next(record.timestamp());
        Outcome outcome = route.reading().read(record, micros);
        if (counts(record)) {
            times.use(micros);
        }
        PendingRecord pending = new PendingRecord(record, partition);
        long bytes = (long) Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        if (outcome instanceof Outcome.Rows rows) {
            window.enter(pending, rows.rows().size(), bytes + sizeBytes(rows.rows()));
            write(pending, rows.rows(), route);
        } else if (outcome instanceof Outcome.Bad bad) {
            window.enter(pending, 1, bytes);
            badRecords.unreadable(pending, bad.record());
        }
    }

    /** Hands on the groups that are not full. */
    void flush() {
        grouping.flush();
    }

    private void write(PendingRecord pending, List<Row> rows, Ready route) {
        pending.open(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            grouping.add(route.writers().get(i), RowWrite.of(rows.get(i), pending));
        }
    }

    /** A time far in the future must not push up all that follow; any other is used, whether or not its record is any good. */
    private boolean counts(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() - clock.millis() <= MAX_AHEAD_MILLIS;
    }

    private static long sizeBytes(List<Row> rows) {
        long size = 0;
        for (Row row : rows) {
            size += row.sizeBytes();
        }
        return size;
    }
}
