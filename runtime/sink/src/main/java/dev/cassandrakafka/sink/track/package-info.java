/**
 * What is known of each assigned partition: which records are in flight, up to where all are done, and which write time comes next.
 * Pure state of the consumer thread; knows Kafka's records but no Kafka client.
 * Must not import a Cassandra driver, a consumer or a producer.
 */
@NullMarked
package dev.cassandrakafka.sink.track;

import org.jspecify.annotations.NullMarked;
