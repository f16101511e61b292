/**
 * Rows into statements: grouped by partition key, merged where that changes nothing, executed without blocking, classed when refused.
 * Must not import a Kafka client.
 */
@NullMarked
package dev.cassandrakafka.sink.write;

import org.jspecify.annotations.NullMarked;
