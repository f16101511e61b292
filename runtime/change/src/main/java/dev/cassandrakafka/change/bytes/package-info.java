/**
 * Big-endian numbers, varints and length-prefixed bytes in growable arrays: what every form of this module is made of. Must not know
 * records, rows or Kafka.
 */
@NullMarked
package dev.cassandrakafka.change.bytes;

import org.jspecify.annotations.NullMarked;
