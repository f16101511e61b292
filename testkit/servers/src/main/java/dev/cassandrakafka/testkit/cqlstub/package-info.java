/**
 * A server of the native protocol without a database, as a child process: for benchmarks of what is in front of it, and for faults that a
 * real node shows only by accident. It proves nothing about Cassandra. Must not import JUnit.
 */
@NullMarked
package dev.cassandrakafka.testkit.cqlstub;

import org.jspecify.annotations.NullMarked;
