package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.TopicPartition;

/** One assigned partition, owned by the consumer thread from its assignment until it is revoked. */
@NotThreadSafe
public final class Partition {
    /** Where a partition begins for which nothing is committed. */
    public static final long NOWHERE = -1;

    private final TopicPartition id;
    private final TopicTally tally;
    private final CompletedPrefix completed;
    private final WriteTimes writeTimes;
    private long committed;
    private boolean stopped;
    private boolean paused;
    private boolean revoked;
    private int heldRows;
    private long heldBytes;

    /**
     * A partition as it is assigned.
     *
     * @param tally of its topic
     * @param committed the committed offset, {@link #NOWHERE} without one
     * @param previousMicros the write time in the note of that offset, {@link WriteTimes#NONE} without one
     */
    public Partition(TopicPartition id, TopicTally tally, long committed, long previousMicros) {
        this.id = id;
        this.tally = tally;
        this.completed = new CompletedPrefix(committed, previousMicros);
        this.writeTimes = new WriteTimes(previousMicros);
        this.committed = committed;
    }

    /** The partition as it is to be read again from where it is done; what is in flight for this one is of no account from then on. */
    public Partition rewound() {
        Partition again = new Partition(id, tally, completed.position(), completed.previousMicros());
        again.committed = committed;
        again.paused = paused;
        return again;
    }

    /** Topic and number. */
    public TopicPartition id() {
        return id;
    }

    /** Counts of its topic. */
    public TopicTally tally() {
        return tally;
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
        return completed.position() != committed;
    }

    /** The position was handed to Kafka; {@link #NOWHERE} if Kafka did not take it, so that it is handed over again. */
    public void committed(long position) {
        committed = position;
    }

    /** A bad record halts the partition; records before it still complete. */
    public void stop() {
        stopped = true;
    }

    /** Whether a bad record halts the partition. */
    public boolean stopped() {
        return stopped;
    }

    /** Notes whether the consumer fetches it. */
    public void paused(boolean now) {
        paused = now;
    }

    /** Whether the consumer does not fetch it at present. */
    public boolean paused() {
        return paused;
    }

    /** Belongs to another member now; what completes later is of no account. */
    void revoke() {
        revoked = true;
    }

    /** Whether it was revoked. */
    public boolean revoked() {
        return revoked;
    }

    /** Notes what its records occupy of the window. */
    void hold(int moreRows, long moreBytes) {
        heldRows += moreRows;
        heldBytes += moreBytes;
    }

    int heldRows() {
        return heldRows;
    }

    long heldBytes() {
        return heldBytes;
    }
}
