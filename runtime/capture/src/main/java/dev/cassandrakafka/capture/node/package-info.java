/**
 * The Cassandra node through the driver. Must not import Cassandra's classes or Kafka.
 */
@NullMarked
package dev.cassandrakafka.capture.node;

import org.jspecify.annotations.NullMarked;
