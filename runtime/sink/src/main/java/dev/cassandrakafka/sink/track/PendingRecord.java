package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record between poll and completion. It is kept as it came, so that it can be sent to the dead-letter topic. Its rows belong to an
 * attempt; whatever happens to rows of an earlier attempt is of no account any more.
 */
@NotThreadSafe
public final class PendingRecord {
    private final ConsumerRecord<byte[], byte[]> record;
    private final Partition partition;
    private final long sequence;
    private int attempt;
    private int openRows;
    private int heldRows;
    private long heldBytes;

    /** Takes a record up: from now on the partition cannot complete past it. The write time counts if the caller used it. */
    public PendingRecord(ConsumerRecord<byte[], byte[]> record, Partition partition) {
        this.record = record;
        this.partition = partition;
        this.sequence = partition
                .completed()
                .begin(record.offset(), partition.writeTimes().previous());
    }

    /** The record as it came. */
    public ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Its partition. */
    public Partition partition() {
        return partition;
    }

    /** The number of the attempt that its rows belong to. */
    public int attempt() {
        return attempt;
    }

    /** Begins an attempt of so many rows; earlier attempts are void. */
    public void open(int rows) {
        attempt++;
        openRows = rows;
    }

    /** A row of the present attempt is durable. Returns whether it was the last one. */
    public boolean rowDone() {
        return --openRows == 0;
    }

    /** The record is done for good: written, dead-lettered or skipped. */
    public void complete() {
        attempt++;
        partition.tally().done();
        partition.completed().complete(sequence);
    }

    /** What the record occupies of the window. */
    public void hold(int rows, long bytes) {
        heldRows = rows;
        heldBytes = bytes;
    }

    /** Rows that it occupies of the window. */
    public int heldRows() {
        return heldRows;
    }

    /** Bytes that it occupies of the window. */
    public long heldBytes() {
        return heldBytes;
    }

    /** Names the record in messages: {@code topic-partition-offset}. */
    public String name() {
        return partition.id() + "-" + record.offset();
    }
}
