/**
 * The consumer thread: poll, read, group, send, take note of what ended, commit. Everything that changes here is owned by that one thread;
 * servers are behind small interfaces that never wait.
 * Must not import a Cassandra driver.
 */
@NullMarked
package dev.cassandrakafka.sink.consume;

import org.jspecify.annotations.NullMarked;
