/**
 * Figures, their goals, the table and the file in which they are kept. Must not import what is measured.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.result;

import org.jspecify.annotations.NullMarked;
