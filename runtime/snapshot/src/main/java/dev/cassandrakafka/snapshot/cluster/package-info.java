/**
 * What the Cassandra cluster says of itself and of a table: tokens, sizes, truncations, pages of rows. Must not import Kafka.
 */
@NullMarked
package dev.cassandrakafka.snapshot.cluster;

import org.jspecify.annotations.NullMarked;
