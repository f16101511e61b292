/**
 * What one task does with raw records: told by table, merged by the state, made into events, counted. Must not import Kafka Streams: its
 * store, its schemas and its output are interfaces.
 */
@NullMarked
package dev.cassandrakafka.merge.task;

import org.jspecify.annotations.NullMarked;
