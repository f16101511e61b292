/**
 * The row form: liveness, deletion and the sorted cells of one row, written and read in place without an object per cell. Must not know
 * raw records, schemas or Kafka.
 */
@NullMarked
package dev.cassandrakafka.change.row;

import org.jspecify.annotations.NullMarked;
