/**
 * Change capture beside Debezium's Cassandra connector and the bare scan of the same segments, each in processes of its own. Must not import JMH.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.capture;

import org.jspecify.annotations.NullMarked;
