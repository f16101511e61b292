/**
 * Kafka Streams: from the raw topic through the state to the change topics, exactly once.
 * Must not know what an envelope looks like.
 */
@NullMarked
package dev.cassandrakafka.merge.topology;

import org.jspecify.annotations.NullMarked;
