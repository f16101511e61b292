/**
 * What the sink says of itself: which of its troubles counts, the document at {@code /status}, and its metrics.
 * Must not import a Kafka client or a Cassandra driver.
 */
@NullMarked
package dev.cassandrakafka.sink.status;

import org.jspecify.annotations.NullMarked;
