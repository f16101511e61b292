/**
 * Cassandra's own reconciliation over the binary row form: cells, row markers, deletions, counters. Pure: bytes in, bytes out.
 * Must not import Kafka, a store or a clock.
 */
@NullMarked
package dev.cassandrakafka.merge.reconcile;

import org.jspecify.annotations.NullMarked;
