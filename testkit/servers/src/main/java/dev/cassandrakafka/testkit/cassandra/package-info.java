/**
 * Real Cassandra nodes as child processes on 127.0.0.1, 127.0.0.2 and 127.0.0.3: a plain API. Each can be killed, stopped, frozen and
 * started again with the same data. Must not import JUnit.
 */
@NullMarked
package dev.cassandrakafka.testkit.cassandra;

import org.jspecify.annotations.NullMarked;
