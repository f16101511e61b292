package dev.cassandrakafka.merge.event;

import org.jspecify.annotations.Nullable;

/** What keeps one partition of the raw topic, and no other, from going on behind one of its records. */
public abstract class HeldException extends OutsideException {
    private final int partition;
    private final long offset;

    protected HeldException(String message, @Nullable Throwable cause, int partition, long offset) {
        super(message, cause);
        this.partition = partition;
        this.offset = offset;
    }

    /** The partition of the raw topic. */
    public int partition() {
        return partition;
    }

    /** The record before which it stands still. */
    public long offset() {
        return offset;
    }
}
