package dev.cassandrakafka.merge.reconcile;

import net.jcip.annotations.NotThreadSafe;

/** A deletion that may be none; the strongest of several is gathered with {@link #raise}. Rule: Cassandra's {@code DeletionTime}. */
@NotThreadSafe
public final class Deletion {
    /** The time of no deletion. */
    public static final long NO_MICROS = Long.MIN_VALUE;

    /** The local deletion time of no deletion. */
    public static final long NO_SECONDS = Long.MAX_VALUE;

    private long micros = NO_MICROS;
    private long seconds = NO_SECONDS;

    public Deletion clear() {
        return set(NO_MICROS, NO_SECONDS);
    }

    public Deletion set(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        micros = markedForDeleteAtMicros;
        seconds = localDeletionTimeSeconds;
        return this;
    }

    /** Becomes the given one if that is stronger; whether it was. */
    public boolean raise(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        if (!isSupersededBy(markedForDeleteAtMicros, localDeletionTimeSeconds)) {
            return false;
        }
        set(markedForDeleteAtMicros, localDeletionTimeSeconds);
        return true;
    }

    /** Whether the given one is stronger: later, or at the same time with a later local time. */
    public boolean isSupersededBy(long markedForDeleteAtMicros, long localDeletionTimeSeconds) {
        return supersedes(markedForDeleteAtMicros, localDeletionTimeSeconds, micros, seconds);
    }

    /** Whether something written at that time is deleted; a tie is. */
    public boolean deletes(long timestampMicros) {
        return timestampMicros <= micros;
    }

    public boolean isNone() {
        return micros == NO_MICROS;
    }

    public long micros() {
        return micros;
    }

    public long seconds() {
        return seconds;
    }

    /** Whether the first is stronger than the second. */
    public static boolean supersedes(long micros, long seconds, long otherMicros, long otherSeconds) {
        return micros > otherMicros || (micros == otherMicros && seconds > otherSeconds);
    }
}
