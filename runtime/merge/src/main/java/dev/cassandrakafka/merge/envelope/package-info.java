/**
 * Change events as bytes of Kafka records: the shapes that consumers read.
 * Must not import Kafka Streams or a store.
 */
@NullMarked
package dev.cassandrakafka.merge.envelope;

import org.jspecify.annotations.NullMarked;
