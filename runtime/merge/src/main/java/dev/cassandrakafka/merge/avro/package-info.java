/**
 * Change events in Avro: schemas made of tables, values straight from Cassandra's bytes, and a registry with Confluent's interface.
 * Must not import a store or Kafka Streams.
 */
@NullMarked
package dev.cassandrakafka.merge.avro;

import org.jspecify.annotations.NullMarked;
