/**
 * The whole pipe: real Kafka, the sink or a hand-written loop in a JVM of its own, a CQL server without a database. Must not import JMH.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.pipe;

import org.jspecify.annotations.NullMarked;
