/**
 * Raw records of a snapshot into Kafka: where each goes, and whether it has arrived. Must not import a driver.
 */
@NullMarked
package dev.cassandrakafka.snapshot.publish;

import org.jspecify.annotations.NullMarked;
