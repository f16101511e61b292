/**
 * What is on the way to Kafka, what Kafka has acknowledged, and the positions that follow from it. Must not import Cassandra's classes or
 * the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.publish;

import org.jspecify.annotations.NullMarked;
