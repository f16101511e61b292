package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;

/**
 * How far a partition is done without a gap. Records begin in the order of their offsets and complete in any order; the position is
 * the offset after the last record before which nothing is open. A ring over the records in flight: offsets may have gaps
 * (compaction, transactions), so records are counted by a sequence of our own.
 */
@NotThreadSafe
public final class CompletedPrefix {
    private static final int INITIAL_CAPACITY = 64;

    private long[] offsets = new long[INITIAL_CAPACITY];
    private long[] writeTimes = new long[INITIAL_CAPACITY];
    private boolean[] done = new boolean[INITIAL_CAPACITY];
    private long first;
    private long next;
    private long position;
    private long previousMicros;

    /**
     * Begins at a committed position.
     *
     * @param position the offset of the first record that is not done
     * @param previousMicros the write time of the last record before it
     */
    public CompletedPrefix(long position, long previousMicros) {
        this.position = position;
        this.previousMicros = previousMicros;
    }

    /**
     * A record is taken up.
     *
     * @param offset its offset, above all earlier ones
     * @param micros the highest write time of the partition up to and including this record
     * @return the sequence by which it is completed
     */
    public long begin(long offset, long micros) {
        moveTo(offset);
        if (next - first == offsets.length) {
            grow();
        }
        int slot = slot(next);
        offsets[slot] = offset;
        writeTimes[slot] = micros;
        done[slot] = false;
        return next++;
    }

    /** A record is done for good. */
    public void complete(long sequence) {
        if (sequence < first || sequence >= next || done[slot(sequence)]) {
            throw new IllegalStateException("sequence %d is not open in %d..%d".formatted(sequence, first, next));
        }
        done[slot(sequence)] = true;
        while (first < next && done[slot(first)]) {
            position = offsets[slot(first)] + 1;
            previousMicros = writeTimes[slot(first)];
            first++;
        }
    }

    /** Where reading stands. Counts while nothing is in flight: offsets up to there are no records (aborted, or compacted away). */
    public void moveTo(long offset) {
        if (first == next) {
            position = offset;
        }
    }

    /** The offset that may be committed. */
    public long position() {
        return position;
    }

    /** The highest write time of all records before the position. */
    public long previousMicros() {
        return previousMicros;
    }

    /** Records from the first open one on, done ones among them included. */
    public int span() {
        return (int) (next - first);
    }

    private int slot(long sequence) {
        return (int) (sequence & (offsets.length - 1));
    }

    private void grow() {
        int capacity = offsets.length * 2;
        long[] moreOffsets = new long[capacity];
        long[] moreTimes = new long[capacity];
        boolean[] moreDone = new boolean[capacity];
        for (long sequence = first; sequence < next; sequence++) {
            int to = (int) (sequence & (capacity - 1));
            moreOffsets[to] = offsets[slot(sequence)];
            moreTimes[to] = writeTimes[slot(sequence)];
            moreDone[to] = done[slot(sequence)];
        }
        offsets = moreOffsets;
        writeTimes = moreTimes;
        done = moreDone;
    }
}
