/**
 * What processes that are measured cost, as Linux tells it, and the roles of ours among them. Must not import what measures.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.process;

import org.jspecify.annotations.NullMarked;
