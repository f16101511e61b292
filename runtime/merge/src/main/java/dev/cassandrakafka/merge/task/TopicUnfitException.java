package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.model.status.RuntimeReason;

/** A change topic is not there, or is not as the pipeline asks for, so that nothing may be written to it. */
public final class TopicUnfitException extends OutsideException {
    private final String topic;
    private final RuntimeReason reason;
    private final int partition;
    private final long offset;

    /** With the raw record whose event has to wait. */
    public TopicUnfitException(String topic, ChangeTopics.Unfit unfit, int partition, long offset) {
        super(unfit.message());
        this.topic = topic;
        this.reason = unfit.reason();
        this.partition = partition;
        this.offset = offset;
    }

    public String topic() {
        return topic;
    }

    public RuntimeReason reason() {
        return reason;
    }

    public int partition() {
        return partition;
    }

    public long offset() {
        return offset;
    }
}
