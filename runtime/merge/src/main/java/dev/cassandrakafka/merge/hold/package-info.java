/**
 * Partitions of the raw topic that stand still while the others go on: which, why, and the consumer that keeps to it. Kafka Streams itself can
 * only stop as a whole. Must not know what is in a record.
 */
@NullMarked
package dev.cassandrakafka.merge.hold;

import org.jspecify.annotations.NullMarked;
