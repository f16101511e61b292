/**
 * The files in {@code cdc_raw} and how far each is read, acknowledged and done with. A scan of the directory is the truth. Must not import
 * Cassandra's classes, Kafka or the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.segment;

import org.jspecify.annotations.NullMarked;
