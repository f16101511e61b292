/**
 * Tables of the cluster, made known to Cassandra's own classes by their ids. Must not import Kafka or the driver.
 */
@NullMarked
package dev.cassandrakafka.capture.schema;

import org.jspecify.annotations.NullMarked;
