/**
 * What is known of each partition: its header, its range deletions and its rows, by ordered keys in a store.
 * Must not import Kafka Streams but for the store behind {@code MergeStore}; no rendering of events.
 */
@NullMarked
package dev.cassandrakafka.merge.state;

import org.jspecify.annotations.NullMarked;
