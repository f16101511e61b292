/**
 * Cassandra's own classes read a segment: sections, entries, mutations. The only packages that see them are this one, {@code schema} and
 * {@code encode}. Must not import Kafka or the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.read;

import org.jspecify.annotations.NullMarked;
