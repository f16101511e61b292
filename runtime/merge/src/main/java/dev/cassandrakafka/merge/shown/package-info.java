/**
 * Which rows a topic of whole rows shows, when they expire, and which are still to be gone through, by ordered keys in a store of its own.
 * Must not import Kafka Streams, an envelope, or the state of the merge but for its store.
 */
@NullMarked
package dev.cassandrakafka.merge.shown;

import org.jspecify.annotations.NullMarked;
