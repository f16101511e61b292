package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.HeldException;
import dev.cassandrakafka.merge.event.SchemaRefusedException;

/** An event of a raw record cannot be written because its schema is refused. */
public final class EventRefusedException extends HeldException {
    private final SchemaRefusedException refusal;

    /** With the raw record whose event has to wait. */
    public EventRefusedException(SchemaRefusedException refusal, int partition, long offset) {
        super(String.valueOf(refusal.getMessage()), refusal, partition, offset);
        this.refusal = refusal;
    }

    public SchemaRefusedException refusal() {
        return refusal;
    }
}
