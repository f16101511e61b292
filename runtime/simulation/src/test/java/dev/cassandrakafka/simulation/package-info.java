/**
 * Agents, merge, snapshot and coverage in one process with a virtual clock, between a simulated Cassandra cluster and a simulated Kafka:
 * histories from seeds, killed at every step. What a table should be is worked out by Cassandra's own classes. Must not use threads, sleep,
 * or ask the machine for the time.
 */
@NullMarked
package dev.cassandrakafka.simulation;

import org.jspecify.annotations.NullMarked;
