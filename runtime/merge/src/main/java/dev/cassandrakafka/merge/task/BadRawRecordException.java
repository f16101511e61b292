package dev.cassandrakafka.merge.task;

/** A raw record cannot be merged, whatever the servers do. It may have been merged in part, so that nothing of its transaction may be committed. */
public final class BadRawRecordException extends RuntimeException {
    private final int partition;
    private final long offset;

    public BadRawRecordException(int partition, long offset, RuntimeException cause) {
        super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        this.partition = partition;
        this.offset = offset;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }
}
