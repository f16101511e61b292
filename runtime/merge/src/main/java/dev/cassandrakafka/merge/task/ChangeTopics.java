package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.Optional;

/** Whether change topics are there and as the pipeline asks for. A producer must not be the first to ask: a broker may make what it does not know. Thread-safe. */
@FunctionalInterface
public interface ChangeTopics {
    /** Every topic is fit. */
    ChangeTopics ANY = topic -> Optional.empty();

    /** Waits a moment for a topic that is about to be made. Empty when it is fit; else why not. */
    Optional<Unfit> await(String topic);

    /** The same of a topic that people must make, and that may be as it likes. */
    default Optional<Unfit> awaitLetters(String topic) {
        return Optional.empty();
    }

    /**
     * Why nothing may be written to a topic.
     *
     * @param message for people, with what to do
     */
    record Unfit(RuntimeReason reason, String message) {}
}
