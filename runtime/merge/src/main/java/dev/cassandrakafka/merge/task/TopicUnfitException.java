package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.HeldException;
import dev.cassandrakafka.model.status.RuntimeReason;

/** A change topic is not there, or is not as the pipeline asks for, so that nothing may be written to it. */
public final class TopicUnfitException extends HeldException {
    private final String topic;
    private final RuntimeReason reason;

    /** With the raw record whose event has to wait. */
    public TopicUnfitException(String topic, ChangeTopics.Unfit unfit, int partition, long offset) {
        super(unfit.message(), null, partition, offset);
        this.topic = topic;
        this.reason = unfit.reason();
    }

    public String topic() {
        return topic;
    }

    public RuntimeReason reason() {
        return reason;
    }
}
