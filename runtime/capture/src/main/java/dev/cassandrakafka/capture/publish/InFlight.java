package dev.cassandrakafka.capture.publish;

import dev.cassandrakafka.capture.segment.Segment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;

/**
 * The records on the way, in the order in which they were sent, and the prefix of them that is acknowledged. Positions follow the prefix
 * alone. One thread sends and advances; answers come from any.
 */
public final class InFlight implements RawSender.Answers {
    private static final int MOST_RECORDS = 1 << 17;
    private static final int ROOM = 1 << 12; // more records than one mutation makes

    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(MOST_RECORDS);
    private final int[] sizes = new int[MOST_RECORDS];
    private final int[] ends = new int[MOST_RECORDS];
    private final @Nullable Segment[] segments = new Segment[MOST_RECORDS];
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final long maxBytes;
    private long sent;
    private long completed;
    private long bytes;
    private long completedBytes;
    private volatile @Nullable RuntimeException failure;

    private record Mark(long after, Runnable action) {}

    /** With a bound on bytes that are not acknowledged; one mutation may go over it. */
    public InFlight(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Whether another mutation may be sent.
     *
     * @throws PublishException if a record did not get into Kafka
     */
    public boolean ready() {
        throwFailure();
        if (bytes < maxBytes && sent - completed < MOST_RECORDS - ROOM) {
            return true;
        }
        advance();
        return bytes < maxBytes && sent - completed < MOST_RECORDS - ROOM;
    }

    /**
     * A record is about to be sent; gives its token.
     *
     * @throws PublishException if an earlier one did not get into Kafka: there is no use in waiting for room for more
     */
    public long next(int recordBytes) {
        throwFailure();
        if (sent - completed == MOST_RECORDS) {
            throw new IllegalStateException("a mutation of more than " + ROOM + " records");
        }
        int slot = slot(sent);
        sizes[slot] = recordBytes;
        segments[slot] = null;
        acknowledged.setPlain(slot, 0);
        bytes += recordBytes;
        return sent++;
    }

    /** With the last record a mutation is sent that ends there. */
    public void handled(Segment segment, int end) {
        int slot = slot(sent - 1);
        segments[slot] = segment;
        ends[slot] = end;
    }

    /** Does this once everything sent until now is acknowledged, on the thread that advances. */
    public void whenAcknowledged(Runnable action) {
        marks.add(new Mark(sent, action));
    }

    @Override
    public void acknowledged(long token) {
        acknowledged.setRelease(slot(token), 1);
    }

    @Override
    public void failed(long token, RuntimeException why) {
        failure = why;
    }

    /**
     * Moves the prefix on, and positions with it.
     *
     * @throws PublishException if a record did not get into Kafka
     */
    public void advance() {
        throwFailure();
        runMarks();
        while (completed < sent && acknowledged.getAcquire(slot(completed)) != 0) {
            int slot = slot(completed);
            Segment segment = segments[slot];
            if (segment != null) {
                segment.acknowledgedTo(ends[slot]);
            }
            bytes -= sizes[slot];
            completedBytes += sizes[slot];
            completed++;
            runMarks();
        }
    }

    private void throwFailure() {
        RuntimeException why = failure;
        if (why != null) {
            throw new PublishException(why);
        }
    }

    private void runMarks() {
        Mark next = marks.peek();
        while (next != null && next.after() <= completed) {
            marks.remove();
            next.action().run();
            next = marks.peek();
        }
    }

    /** Whether nothing is on the way. */
    public boolean idle() {
        return completed == sent && marks.isEmpty();
    }

    /** Records that Kafka has acknowledged. */
    public long completed() {
        return completed;
    }

    /** Bytes of them. */
    public long completedBytes() {
        return completedBytes;
    }

    /** Records on the way. */
    public long pending() {
        return sent - completed;
    }

    private static int slot(long token) {
        return (int) token & (MOST_RECORDS - 1);
    }
}
