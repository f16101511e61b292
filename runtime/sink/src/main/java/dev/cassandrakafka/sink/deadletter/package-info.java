/**
 * Bad records on their way to the dead-letter topic: as they came, with headers that say why. A record counts as done only when Kafka has
 * acknowledged it there.
 * Must not import a Cassandra driver.
 */
@NullMarked
package dev.cassandrakafka.sink.deadletter;

import org.jspecify.annotations.NullMarked;
