package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.merge.event.SchemaRefusedException;

/** An event of a raw record cannot be written because its schema is refused. */
public final class EventRefusedException extends OutsideException {
    private final SchemaRefusedException refusal;
    private final int partition;
    private final long offset;

    /** With the raw record whose event has to wait. */
    public EventRefusedException(SchemaRefusedException refusal, int partition, long offset) {
        super(String.valueOf(refusal.getMessage()), refusal);
        this.refusal = refusal;
        this.partition = partition;
        this.offset = offset;
    }

    public SchemaRefusedException refusal() {
        return refusal;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }
}
