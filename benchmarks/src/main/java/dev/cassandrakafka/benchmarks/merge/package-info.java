/**
 * The merge alone: raw records of a table, as the agents of three replicas would publish them, into a process of the role. Must not import JMH.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.merge;

import org.jspecify.annotations.NullMarked;
