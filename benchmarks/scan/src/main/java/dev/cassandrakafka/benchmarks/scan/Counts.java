package dev.cassandrakafka.benchmarks.scan;

/**
 * What lies in the segments.
 *
 * @param mutations that the no-op scan is given, of all known tables
 * @param captured those among them of the captured table
 */
record Counts(long mutations, long captured) {}
