/**
 * CQL values as JSON, straight from Cassandra's bytes, compiled once per column and lossless for every type.
 * Must not import Kafka, a store, an envelope or a JSON library.
 */
@NullMarked
package dev.cassandrakafka.merge.value;

import org.jspecify.annotations.NullMarked;
