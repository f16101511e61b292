/**
 * The scan of commit-log segments and what our agent adds to it, in a process with the agent's jars. Must not import Kafka's or Cassandra's servers.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.scan;

import org.jspecify.annotations.NullMarked;
