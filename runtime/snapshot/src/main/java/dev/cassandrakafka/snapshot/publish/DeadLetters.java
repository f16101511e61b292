package dev.cassandrakafka.snapshot.publish;

import java.util.Optional;
import net.jcip.annotations.Immutable;

/**
 * Where records go that are too large for the raw topic.
 *
 * @param limitBytes of a value in the raw topic
 * @param topic empty when there is none
 */
@Immutable
record DeadLetters(int limitBytes, Optional<String> topic) {

    /** The topic for a value of this size; empty for the raw topic. */
    Optional<String> topicOf(int valueBytes) {
        return valueBytes > limitBytes ? topic : Optional.empty();
    }
}
