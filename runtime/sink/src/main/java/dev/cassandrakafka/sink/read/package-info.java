/**
 * Kafka records into rows of CQL bytes, by a compiled plan. What cannot be read is a value that says why, never an exception. Must
 * not import a Kafka consumer or a Cassandra session.
 */
@NullMarked
package dev.cassandrakafka.sink.read;

import org.jspecify.annotations.NullMarked;
