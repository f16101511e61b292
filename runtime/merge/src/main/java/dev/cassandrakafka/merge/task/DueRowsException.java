package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.HeldException;

/** Rows whose time has come, or whose range, partition or table was deleted, cannot be told. No raw record is to blame. */
public final class DueRowsException extends HeldException {
    /** With the raw record before which their partition has come to them. */
    public DueRowsException(int partition, long offset, RuntimeException cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause, partition, offset);
    }
}
