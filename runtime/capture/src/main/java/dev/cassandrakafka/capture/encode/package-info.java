/**
 * What a mutation did to a partition, as raw records: compiled once per table. Must not import Kafka or the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.encode;

import org.jspecify.annotations.NullMarked;
