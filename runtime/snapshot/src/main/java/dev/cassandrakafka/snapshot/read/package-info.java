/**
 * From a row that CQL gives to the items of raw records: the statement, the cells with their times, the partition's key. Must not import
 * Kafka.
 */
@NullMarked
package dev.cassandrakafka.snapshot.read;

import org.jspecify.annotations.NullMarked;
