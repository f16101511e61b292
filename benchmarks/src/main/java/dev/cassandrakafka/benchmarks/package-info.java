/**
 * Measures the sink beside what one would write by hand, in the same run. Prints a table and writes its figures to a file of results. Must not be imported.
 */
@NullMarked
package dev.cassandrakafka.benchmarks;

import org.jspecify.annotations.NullMarked;
