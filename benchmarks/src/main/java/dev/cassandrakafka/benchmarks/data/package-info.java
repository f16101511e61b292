/**
 * The records, tables and mappings that every benchmark uses, those of the examples. Must not import what is measured, but for the specs of routes and the schema of a table.
 */
@NullMarked
package dev.cassandrakafka.benchmarks.data;

import org.jspecify.annotations.NullMarked;
