package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.TopicPartition;

/** One assigned partition, owned by the consumer thread from its assignment until it is revoked. */
@NotThreadSafe
public final class Partition {
    private final TopicPartition id;
    private final CompletedPrefix completed;
    private final WriteTimes writeTimes;
    private long committed;
    private boolean stopped;
    private boolean gone;
    private long recordsDone;
    private long recordsFailed;

    /**
     * A partition as it is assigned.
     *
     * @param position the committed offset, or where reading begins without one
     * @param previousMicros the write time in the note of that offset, {@link WriteTimes#NONE} without one
     */
    public Partition(TopicPartition id, long position, long previousMicros) {
        this.id = id;
        this.completed = new CompletedPrefix(position, previousMicros);
        this.writeTimes = new WriteTimes(previousMicros);
        this.committed = position;
    }

    /** Topic and number. */
    public TopicPartition id() {
        return id;
    }

    /** Which write time comes next. */
    public WriteTimes writeTimes() {
        return writeTimes;
    }

    /** How far the partition is done. */
    public CompletedPrefix completed() {
        return completed;
    }

    /** Whether there is something to commit. */
    public boolean dirty() {
        return completed.position() > committed;
    }

    /** The position was handed to Kafka. */
    public void committed(long position) {
        committed = Math.max(committed, position);
    }

    /** A commit was refused: what is done must be committed again. */
    public void commitFailed() {
        committed = Long.MIN_VALUE;
    }

    /** A bad record halts the partition; records before it still complete. */
    public void stop() {
        stopped = true;
    }

    /** Whether a bad record halts the partition. */
    public boolean stopped() {
        return stopped;
    }

    /** The partition belongs to another member now; what completes later is of no account. */
    public void revoke() {
        gone = true;
    }

    /** Whether the partition was revoked. */
    public boolean revoked() {
        return gone;
    }

    /** Counts a record that is done. */
    void recordDone() {
        recordsDone++;
    }

    /** Counts a bad record. */
    public void recordFailed() {
        recordsFailed++;
    }

    /** Records done since the assignment, bad ones included. */
    public long recordsDone() {
        return recordsDone;
    }

    /** Bad records since the assignment. */
    public long recordsFailed() {
        return recordsFailed;
    }
}
